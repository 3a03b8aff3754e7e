package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Body;
import id.ravi.testing.Client;
import id.ravi.testing.Reply;

/**
 * Sends requests that are wrong in more than one way.
 *
 * @param foreign the uuid of a secret out of reach, for which {foreign} stands in a path
 */
record Violations(String foreign) {
    /** What is empty is not sent. */
    Reply send(Client client, String method, String path, String type, String accept, String body) {
        var asked = accept.isEmpty() ? client : client.with("Accept", accept);
        var typed = type.isEmpty() ? asked : asked.with("Content-Type", spelt(type));
        return typed.sendUnchecked(method, real(path), Body.json(body).bytes());
    }

    String real(String path) {
        return path.replace("{foreign}", foreign);
    }

    private static String spelt(String type) {
        return switch (type) {
            case "json" -> "application/json";
            case "form" -> "application/x-www-form-urlencoded";
            default -> type;
        };
    }

    /** One sentence that begins so. */
    static void assertTold(Reply reply, int status, String words) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.object()).containsOnlyKeys("detail");
        assertThat(reply.text("detail")).startsWith(words);
    }
}
