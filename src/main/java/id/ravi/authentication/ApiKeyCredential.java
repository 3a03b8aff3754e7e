package id.ravi.authentication;

import jakarta.security.enterprise.credential.Credential;

/** An API key as it was sent. */
public record ApiKeyCredential(String text) implements Credential {
    @Override
    public String toString() {
        return "ApiKeyCredential[redacted]";
    }
}
