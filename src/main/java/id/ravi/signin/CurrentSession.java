package id.ravi.signin;

import id.ravi.accounts.Account;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Optional;

/** Whose session the browser's cookie is, if it is one. */
public record CurrentSession(Optional<User> user) {
    static CurrentSession of(Optional<Account> account) {
        return new CurrentSession(account.map(User::of));
    }

    /** Whom a page may greet; all but the id and the user name may be blank. */
    @JsonbPropertyOrder({"id", "username", "email", "firstName", "lastName"})
    public record User(
            long id,
            String username,
            String email,
            @JsonbProperty("first_name") String firstName,
            @JsonbProperty("last_name") String lastName) {
        private static User of(Account account) {
            var profile = account.profile();
            return new User(account.id(), account.subject(), profile.email(), profile.firstName(), profile.lastName());
        }
    }
}
