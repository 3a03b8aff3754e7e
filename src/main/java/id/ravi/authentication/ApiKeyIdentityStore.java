package id.ravi.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.ravi.apikeys.ApiKeys;
import id.ravi.apikeys.KeyHolder;
import id.ravi.apikeys.KeyText;
import id.ravi.apikeys.KeysChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * Judges API keys.
 *
 * <p>A key that was found is remembered for at most a second, so a revoked key is dead within a second on every node. What
 * was not found is not remembered: guesses cost the guesser a statement each, and nobody else any memory.
 */
@ApplicationScoped
public class ApiKeyIdentityStore implements IdentityStore {
    private final Cache<ByteBuffer, KeyHolder> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(20_000)
            .executor(Runnable::run)
            .build();

    @Inject
    ApiKeys keys;

    /** Called by the container through the type of the credential. */
    public CredentialValidationResult validate(ApiKeyCredential credential) {
        return KeyText.parse(credential.text())
                .flatMap(this::holder)
                .map(holder -> new CredentialValidationResult(new KeyPrincipal(holder), holder.roles()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    /** Other nodes forget it within the second, and this one at once, unless it is just being read. */
    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeysChanged changed) {
        known.asMap().values().removeIf(changed.whose());
    }

    /** Remembers digests, so that no key stays in memory. */
    private Optional<KeyHolder> holder(KeyText key) {
        var digest = ByteBuffer.wrap(key.digest());
        return Optional.ofNullable(known.get(digest, unknown -> keys.holder(key).orElse(null)));
    }
}
