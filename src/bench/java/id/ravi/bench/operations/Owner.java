package id.ravi.bench.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ravi.bench.load.Request;
import id.ravi.launcher.data.Credentials;
import jakarta.json.Json;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** The owner of the account in which everything was filled, and the three ways in which an owner says so. */
public record Owner(Site site, Credentials credentials) {

    /** Signs in for an access token, which is good for a quarter of an hour. */
    UnaryOperator<Request> token() {
        var answer = site.send(Request.json("POST", "/api/auth/token/", signIn()));
        var token = Site.json(answer).asJsonObject().getString("access");
        return request -> request.bearer(token);
    }

    /** Signs in for a session. */
    UnaryOperator<Request> session() {
        var answer = site.send(Request.json("POST", "/api/auth/login/", signIn()));
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(text -> text.startsWith("sessionid="))
                .findFirst()
                .orElseThrow();
        return request -> request.with("Cookie", cookie.split(";", 2)[0]);
    }

    /** Sends name and password along. */
    UnaryOperator<Request> basic() {
        var login = credentials.username() + ":" + credentials.password();
        var header = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
        return request -> request.with("Authorization", header);
    }

    private String signIn() {
        return Json.createObjectBuilder()
                .add("username", credentials.username())
                .add("password", credentials.password())
                .build()
                .toString();
    }

    @Override
    public String toString() {
        return "Owner[redacted]";
    }
}
