package id.ravi.addresses;

import id.ravi.domains.MailDomains;
import id.ravi.persistence.Retry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Has domains and addresses ready before the first request; a wrong {@code ravi.mail.domains} fails the deployment. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class AddressSetup {
    @Inject
    MailDomains domains;

    @Inject
    MissingAddresses addresses;

    @Inject
    Retry retry;

    @PostConstruct
    void prepare() {
        retry.onConflict(lock -> domains.prepare());
        retry.onConflict(lock -> addresses.give());
    }
}
