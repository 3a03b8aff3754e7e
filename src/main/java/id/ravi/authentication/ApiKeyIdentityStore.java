package id.ravi.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Judges API keys. */
@ApplicationScoped
public class ApiKeyIdentityStore implements IdentityStore {
    @Inject
    KnownKeys keys;

    /** Called by the container through the type of the credential. */
    public CredentialValidationResult validate(ApiKeyCredential credential) {
        return keys.find(credential.text())
                .map(holder -> new CredentialValidationResult(new KeyPrincipal(holder), holder.roles()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
