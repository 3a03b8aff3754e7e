package id.ravi.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private static final Routes ROUTES = Routes.described();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/secrets/",
                "/api/secrets/d4e5f6a7-b8c9-0123-defa-345678901bcd/",
                "/api/secrets/not-a-uuid/",
                "/api/auth/keys/identity/",
                "/api/schema/"
            })
    void knowsThePathsOfTheDescription(String path) {
        assertThat(ROUTES.isRoute(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/api/",
                "/api/secrets",
                "/api/secrets//",
                "/api/secrets/a/b/",
                "/api/secret/",
                "/api/{uuid}/",
                "/API/secrets/",
                "/x/api/secrets/",
                "/api/secrets?key=x/"
            })
    void knowsNoOthers(String path) {
        assertThat(ROUTES.isRoute(path)).isFalse();
    }

    @Test
    void takesTemplatesLiterallyButForTheirVariables() {
        var routes = new Routes(List.of("/a.b/{x}-{y}/"));
        assertThat(routes.isRoute("/a.b/1-2/")).isTrue();
        assertThat(routes.isRoute("/aXb/1-2/")).isFalse();
    }
}
