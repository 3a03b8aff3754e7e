package id.ravi.signin;

import id.ravi.testing.Client;
import id.ravi.testing.Cookies;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;

/** A browser that has signed in. */
record Browser(Reply signIn, Cookies cookies) {
    static Browser of(Tenant tenant) {
        return of(tenant, Client.anonymous());
    }

    /** Signs in with what the browser had before. */
    static Browser of(Tenant tenant, Client before) {
        var reply = before.post("/api/auth/login/", tenant.signIn());
        return new Browser(reply, Cookies.of(reply));
    }

    /** Sends the cookies, but no proof that the request is meant. */
    Client client() {
        return Client.anonymous().with("Cookie", cookies.header());
    }

    Client proven() {
        return client().with("X-CSRFToken", csrfToken());
    }

    String session() {
        return cookies.value("sessionid");
    }

    String csrfToken() {
        return cookies.value("csrftoken");
    }

    Reply user() {
        return client().get("/api/auth/user/");
    }
}
