package id.ravi.codes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.ravi.encryption.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * Opens codes for those who wait. Whoever waits is compared with the same codes again and again, so what they say is
 * remembered for two minutes; nobody can change it, and it is asked for by rows that were just read in a scope.
 */
@ApplicationScoped
public class OpenedCodes {
    private static final int MOST_CHARACTERS = 4 << 20;
    private static final int ENTRY = 200;

    @Inject
    Sealer sealer;

    private final Cache<UUID, CodeContent> contents = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(2))
            .maximumWeight(MOST_CHARACTERS)
            .weigher((UUID uuid, CodeContent content) -> ENTRY + content.length())
            .executor(Runnable::run)
            .build();

    OpenCode open(ArrivedCode row) {
        return new OpenCode(
                row, contents.get(row.uuid(), uuid -> CodeContent.of(sealer.open(row.binding(), row.content()))));
    }
}
