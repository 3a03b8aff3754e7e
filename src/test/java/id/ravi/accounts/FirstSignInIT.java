package id.ravi.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import org.junit.jupiter.api.RepeatedTest;

class FirstSignInIT {
    private static final String IDENTITIES =
            "SELECT i.uuid FROM identity i JOIN account a ON a.id = i.account_id WHERE a.subject = ?";

    @RepeatedTest(3)
    void manyAtOnceMakeOneAccountWithOneIdentity() {
        var newcomer = Tenant.newcomer();
        var replies = Together.times(24, i -> signIn(newcomer, i));
        assertThat(replies).extracting(Reply::status).containsOnly(200);
        assertThat(Database.column("SELECT uuid FROM account WHERE subject = ?", newcomer.user()))
                .hasSize(1);
        var identities = Database.column(IDENTITIES, newcomer.user());
        assertThat(identities).hasSize(1);
        assertThat(newcomer.client().get("/api/identities/").array())
                .singleElement()
                .satisfies(identity ->
                        assertThat(identity.asJsonObject().getString("uuid")).isEqualTo(identities.get(0)));
    }

    private static Reply signIn(Tenant.Newcomer newcomer, int number) {
        var anonymous = Client.anonymous();
        return switch (number % 3) {
            case 0 -> newcomer.client().get("/api/identities/");
            case 1 -> anonymous.post("/api/auth/login/", newcomer.signIn());
            default -> anonymous.post("/api/auth/token/", newcomer.signIn());
        };
    }
}
