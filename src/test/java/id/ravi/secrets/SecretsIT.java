package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Test;

class SecretsIT {
    private final Tenant alice = Tenant.fresh();

    @Test
    void keepsASecretAndGivesItBack() {
        var uuid = alice.first().keep("OPENAI_API_KEY", "sk-1");
        var read = alice.identity().get("/api/secrets/" + uuid + "/");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("value")).isEqualTo("sk-1");
    }

    @Test
    void hidesASecretFromEverybodyElse() {
        var uuid = alice.first().keep("HERS", "1");
        var bob = Tenant.fresh();
        assertThat(bob.identity().get("/api/secrets/" + uuid + "/").status()).isEqualTo(404);
        assertThat(alice.sibling().client().get("/api/secrets/" + uuid + "/").status())
                .isEqualTo(404);
    }
}
