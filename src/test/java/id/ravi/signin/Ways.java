package id.ravi.signin;

import id.ravi.testing.Client;
import id.ravi.testing.Reply;

/** The routes on which a password is judged. */
enum Ways {
    BASIC {
        @Override
        Reply attempt(Client client, String user, String password) {
            return client.basic(user, password).get("/api/auth/user/");
        }
    },
    LOGIN {
        @Override
        Reply attempt(Client client, String user, String password) {
            return client.post("/api/auth/login/", body(user, password));
        }
    },
    TOKEN {
        @Override
        Reply attempt(Client client, String user, String password) {
            return client.post("/api/auth/token/", body(user, password));
        }
    };

    abstract Reply attempt(Client client, String user, String password);

    private static String body(String user, String password) {
        return "{\"username\": \"" + user + "\", \"password\": \"" + password + "\"}";
    }
}
