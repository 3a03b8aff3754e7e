package id.ravi.totp;

import id.ravi.encryption.Binding;
import id.ravi.listing.Page;
import id.ravi.onetimepassword.Hash;
import id.ravi.onetimepassword.Kind;
import id.ravi.onetimepassword.Settings;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it lies in the database: seed and account are sealed. Nobody changes its arrays, or compares entries.
 *
 * @param id the row
 * @param identity the identity's row
 * @param endToEnd whether what opens is a seed that a client has sealed before
 * @param password the uuid of the linked password, or null
 */
@SuppressWarnings("ArrayRecordComponent")
record SealedTotp(
        long id,
        UUID uuid,
        long identity,
        UUID identityUuid,
        Kind kind,
        String issuer,
        byte[] accountName,
        Hash hash,
        int digits,
        int period,
        byte[] seed,
        boolean endToEnd,
        UUID password,
        Instant created,
        Instant updated) {
    Binding binding(String column) {
        return new Binding("totp_entry", column, uuid, identityUuid);
    }

    Page.Cursor cursor() {
        return new Page.Cursor(created, id);
    }

    Settings settings() {
        return new Settings(kind, hash, digits, period);
    }

    TotpAnswer answer(String openAccountName, String sealedSecret) {
        return new TotpAnswer(
                uuid,
                identity,
                kind.text(),
                issuer,
                openAccountName,
                hash.name(),
                digits,
                kind == Kind.TOTP ? period : null,
                password,
                sealedSecret,
                created,
                updated);
    }

    @Override
    public String toString() {
        return "SealedTotp[" + uuid + "]";
    }
}
