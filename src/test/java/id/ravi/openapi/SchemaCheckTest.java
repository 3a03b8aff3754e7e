package id.ravi.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCheckTest {
    private static final String UUID = "d4e5f6a7-b8c9-0123-defa-345678901bcd";
    private static final String SECRET =
            """
            {"uuid": "%s", "identity": 1, "key": "K", "value": "", "notes": "",
             "created_dt": "2025-06-01T12:00:00.123456Z", "updated_dt": "2025-06-01T12:00:00.123456Z"}"""
                    .formatted(UUID);

    @Test
    void acceptsWhatTheDescriptionPromises() {
        assertThatCode(() -> check("GET", "/api/secrets/" + UUID + "/?key=x", 200, SECRET))
                .doesNotThrowAnyException();
        assertThatCode(() -> check("get", "/api/secrets/", 200, "[" + SECRET + "]"))
                .doesNotThrowAnyException();
        assertThatCode(() -> check("DELETE", "/api/secrets/" + UUID + "/", 204, ""))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"identity\": 1  | \"identity\": \"1\"     | identity",
                "\"identity\": 1  | \"identity\": 1.5       | identity",
                "\"value\": \"\"  | \"value\": null         | value",
                "\"key\": \"K\",  | ``                      | key",
                "\"key\": \"K\",  | \"key\": \"K\", \"x\": 1, | x",
                "d4e5f6a7         | d4e5f6a                 | uuid",
                "00.123456Z       | 00.123456               | created_dt"
            })
    void refusesAnythingElse(String promised, String sent, String member) {
        assertThatThrownBy(() -> check("GET", "/api/secrets/" + UUID + "/", 200, SECRET.replace(promised, sent)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(member);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET    | /api/nothing/ | 200 | {}",
                "PUT    | /api/secrets/ | 200 | {}",
                "GET    | /api/secrets/ | 201 | []",
                "GET    | /api/secrets/ | 200 | no JSON",
                "GET    | /api/secrets/ | 404 | {\"error\": \"gone\"}",
                "DELETE | /api/secrets/1/ | 204 | {}"
            })
    void refusesAnswersThatAreNotDescribed(String method, String path, int status, String body) {
        assertThatThrownBy(() -> check(method, path, status, body)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "404 | {\"detail\": \"Not found.\"}",
                "401 | {\"detail\": \"Given token not valid for any token type\", \"code\": \"token_not_valid\"}",
                "400 | {\"key\": [\"This field is required.\"], \"value\": [\"This field may not be null.\"]}"
            })
    void knowsTheShapeOfErrorsThatAnOperationDoesNotList(int status, String body) {
        assertThatCode(() -> check("POST", "/api/secrets/", status, body)).doesNotThrowAnyException();
    }

    private static void check(String method, String path, int status, String body) {
        SchemaCheck.assertMatches(method, path, status, body);
    }
}
