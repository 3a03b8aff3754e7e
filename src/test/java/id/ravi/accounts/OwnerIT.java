package id.ravi.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Credential;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnerIT {
    private final Tenant alice = Tenant.fresh();

    @ParameterizedTest
    @EnumSource(Credential.class)
    void isKnownToEveryCaller(Credential by) {
        alice.owner().patch("/api/auth/user/", "{\"first_name\": \"Alice\", \"last_name\": \"Adams\"}");
        assertThat(by.of(alice).get("/api/master/").body())
                .isEqualTo("{\"first_name\":\"Alice\",\"last_name\":\"Adams\"}");
    }

    @Test
    void hasNoNameBeforeItTellsOne() {
        assertThat(Tenant.fresh().identity().get("/api/master/").body())
                .isEqualTo("{\"first_name\":\"\",\"last_name\":\"\"}");
    }
}
