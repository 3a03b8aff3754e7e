package id.ravi.domains;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Credential;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DomainsIT {
    private final Tenant alice = Tenant.fresh();

    @ParameterizedTest
    @EnumSource(value = Credential.class, mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY_KEY")
    void areThoseOfTheServer(Credential by) {
        var domains = by.of(alice).get("/api/domains/").array();
        assertThat(domains).hasSize(1);
        var domain = domains.getJsonObject(0);
        assertThat(domain.keySet()).containsExactly("uuid", "domain", "is_platform", "is_verified", "created_dt");
        assertThat(domain.getString("domain")).isEqualTo("ravi.localhost");
        assertThat(domain.getBoolean("is_platform")).isTrue();
        assertThat(domain.getBoolean("is_verified")).isTrue();
    }

    @Test
    void areNoBusinessOfAnIdentitysKey() {
        Expect.detail(alice.identity().get("/api/domains/"), 403, "You do not have permission to perform this action.");
    }
}
