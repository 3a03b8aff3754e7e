package id.ravi.accounts;

import id.ravi.access.Scheme;
import id.ravi.persistence.Retry;
import id.ravi.problem.DatabaseFailure;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Knows the account of everybody who was authenticated, from the first time on. */
@ApplicationScoped
public class AccountDirectory {
    @Inject
    Accounts accounts;

    @Inject
    Retry retry;

    /** The account of an issuer's subject, made when there is none; of two first sign-ins at once, one makes it. */
    public Account of(String issuer, String subject, Scheme scheme, String address) {
        return accounts.find(issuer, subject).orElseGet(() -> create(issuer, subject, scheme, address));
    }

    private Account create(String issuer, String subject, Scheme scheme, String address) {
        try {
            return retry.onConflict(lock -> accounts.create(issuer, subject, scheme, address));
        } catch (EJBException e) {
            if (DatabaseFailure.isDuplicate(e)) {
                return accounts.find(issuer, subject).orElseThrow(() -> e);
            }
            throw e;
        }
    }
}
