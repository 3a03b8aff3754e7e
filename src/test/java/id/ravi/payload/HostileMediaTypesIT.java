package id.ravi.payload;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Attacker;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.RawRequest;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileMediaTypesIT {
    private final Attacker mallory = new Attacker(Tenant.fresh());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "",
                "/",
                "a/",
                "/b",
                "application",
                "application/json; charset=",
                "application/json; charset=\"",
                "application/json; =x",
                "application/json, text/plain",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"",
                "<script>/x",
                "text/plain",
                "text/html",
                "application/xml",
                "application/octet-stream",
                "application/vnd.api+json",
                "application/json-patch+json",
                "multipart/mixed; boundary=XX",
                "image/svg+xml"
            })
    void refusesATypeThatNoRouteTakes(String type) {
        var answer = mallory.sendBoth(RawRequest.secret(type, "{\"key\":\"TYPES\"}"));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.detail()).isEqualTo("Unsupported media type \"" + type + "\" in request.");
        assertThat(mallory.send(RawRequest.secret(type, "")).complaint("key")).isEqualTo("This field is required.");
        assertThat(mallory.send(RawRequest.of("GET", "/api/secrets/").header("Content-Type: " + type))
                        .status())
                .isEqualTo(200);
        assertThat(mallory.send(RawRequest.of("PUT", "/api/secrets/")
                                .header("Content-Type: " + type)
                                .content("{}"))
                        .status())
                .isEqualTo(405);
    }

    @Test
    void quotesNoMoreOfATypeThanAPersonWouldRead() {
        var answer = mallory.sendBoth(RawRequest.secret("application/" + "j".repeat(5_000), "{}"));
        assertThat(answer.detail())
                .isEqualTo("Unsupported media type \"application/" + "j".repeat(88) + "\" in request.");
    }

    @Test
    void refusesTwoTypes() {
        var answer =
                mallory.sendBoth(RawRequest.secret("application/json", "{}").header("Content-Type: text/plain"));
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void refusesABodyWithoutAType() {
        var answer = mallory.sendBoth(RawRequest.of("POST", "/api/secrets/").content("{\"key\":\"TYPES\"}"));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.detail()).isEqualTo("Unsupported media type \"\" in request.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;", "application/json;;", "APPLICATION/JSON", "application/json; charset=utf-16",
                "application/json; charset=latin1", "application/json; charset=nonsense", "application/*", "*/*"
            })
    void readsJsonAsUtf8WhateverTheTypeAdds(String type) {
        var answer = mallory.sendBoth(RawRequest.secret(type, "{\"key\":\"\u00c3\u00a4\"}"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.complaint("key")).isEqualTo("Key must match ^[A-Z][A-Z0-9_]*$.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "/",
                "a/",
                ",,,",
                "text/html",
                "image/*",
                "application/json;q=nonsense",
                "application/json;q=2",
                "application/json;q=-1",
                "application/json;v=\"",
                "a/b;c=d;q=",
                "application/vnd.oai.openapi+json"
            })
    void refusesAnAcceptThatCannotBeSatisfied(String accept) {
        for (var path : new String[] {"/api/secrets/", "/api/secrets/x/"}) {
            var answer = mallory.sendBoth(RawRequest.of("GET", path).header("Accept: " + accept));
            assertThat(answer.status()).isEqualTo(406);
            assertThat(answer.detail()).isEqualTo("Could not satisfy the request Accept header.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*/json",
                "application/*",
                "application/json, garbage",
                "text/html, */*;q=0.1",
                "application/problem+json"
            })
    void answersJsonToAnAcceptThatAdmitsIt(String accept) {
        var answer = mallory.sendBoth(RawRequest.of("GET", "/api/secrets/").header("Accept: " + accept));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }
}
