package id.ravi.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How entries are listed and found by their site. */
@TestInstance(PER_CLASS)
class PasswordListIT {
    private final Tenant alice = Tenant.fresh();

    @Test
    void aListIsNewestFirstAlsoOverManyPages() {
        var client = alice.sibling().client();
        var kept = IntStream.range(0, 45)
                .mapToObj(i -> Kept.password(client, "site-" + i % 3 + ".test", "p" + i))
                .toList();
        var listed = Kept.texts(client.get("/api/passwords/"), "password");
        assertThat(listed)
                .containsExactlyElementsOf(IntStream.range(0, kept.size())
                        .mapToObj(i -> "p" + (44 - i))
                        .toList());
        var filtered = Kept.texts(client.get("/api/passwords/?domain=http://www.site-2.test/x"), "password");
        assertThat(filtered)
                .containsExactlyElementsOf(
                        IntStream.range(0, 15).mapToObj(i -> "p" + (44 - 3 * i)).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "domain=example.com                  | 1",
                "domain=https://www.EXAMPLE.com:80/x | 1",
                "domain=example.org                  | 0",
                "domain=not+a+domain                 | 0",
                "domain=%2F%2F                       | 0",
                "domain=example.org&domain=example.com | 1",
                "domain=                             | 2",
                "domain=+                            | 2",
                "domains=x                           | 2"
            })
    void aListIsFilteredByTheSiteOfAnyAddress(String query, int found) {
        var client = alice.sibling().client();
        Kept.password(client, "example.com", "p");
        Kept.password(client, "other.test", "p");
        assertThat(client.get("/api/passwords/?" + query).array()).hasSize(found);
    }

    @Test
    void aFilterHoldsNoNul() {
        Expect.field(alice.identity().get("/api/passwords/?domain=a%00"), "domain", "Null characters are not allowed.");
    }
}
