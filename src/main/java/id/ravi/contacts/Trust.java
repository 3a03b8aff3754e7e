package id.ravi.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;

/** Tells whom an identity trusts. It does not tell who somebody is: ask only for addresses that were verified. */
@ApplicationScoped
public class Trust {
    @Inject
    ContactRows rows;

    /** Whether one of its contacts has that address, in any case, and is trusted. */
    public boolean includes(long identity, UUID identityUuid, String email) {
        return rows.trusts(identity, identityUuid, email.toLowerCase(Locale.ROOT));
    }
}
