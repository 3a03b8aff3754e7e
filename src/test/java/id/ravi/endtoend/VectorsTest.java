package id.ravi.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What libsodium made means the same to an implementation that shares nothing with it. */
class VectorsTest {
    private static final int WRAPPED = 24 + SecretBox.OVERHEAD + 32;

    static Stream<Vector> vectors() {
        return Vector.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void thePassphraseOpensThePair(Vector vector) {
        var seed = vector.derivation().key(vector.text("passphrase"), vector.bytes("salt"));
        assertThat(seed).isEqualTo(vector.bytes("seed"));
        var wrapped = vector.bytes("wrapped_private_key");
        var keys = wrapped.length == 0
                ? BoxKeys.ofSeed(seed)
                : BoxKeys.unwrap(wrapped, seed).orElseThrow();
        assertThat(keys.privateKey()).isEqualTo(vector.bytes("private_key"));
        assertThat(keys.publicKey()).isEqualTo(vector.bytes("public_key"));
        assertThat(wrapped.length).isIn(0, WRAPPED);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void thePairOpensWhatWasSealedToIt(Vector vector) {
        var keys = BoxKeys.of(vector.bytes("private_key"));
        assertThat(keys.open(vector.bytes("verifier"))).contains(Vector.VERIFIED.getBytes(UTF_8));
        assertThat(vector.boxes()).hasSizeGreaterThan(5).allSatisfy(box -> assertThat(keys.opened(box.getString("box")))
                .contains(box.getString("plaintext")));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void anotherPairOpensNothing(Vector vector) {
        var stranger = BoxKeys.random();
        assertThat(stranger.open(vector.bytes("verifier"))).isEmpty();
        assertThat(BoxKeys.unwrap(BoxKeys.random().wrap(vector.bytes("seed")), vector.bytes("private_key")))
                .isEmpty();
    }

    @Test
    void aBoxThatWasChangedAnywhereDoesNotOpen() {
        var keys = BoxKeys.random();
        var box = keys.seal("text".getBytes(UTF_8));
        assertThat(IntStream.range(0, box.length)).allSatisfy(i -> {
            var changed = box.clone();
            changed[i] ^= 1;
            assertThat(keys.open(changed)).isEmpty();
        });
        assertThat(keys.open(Arrays.copyOf(box, BoxKeys.OVERHEAD - 1))).isEmpty();
        assertThat(keys.open(box)).contains("text".getBytes(UTF_8));
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        var keys = BoxKeys.random();
        assertThat(List.of(keys.sealed("text"), keys.sealed("text"))).doesNotHaveDuplicates();
        assertThat(Base64.getDecoder().decode(keys.sealed("text").substring(BoxKeys.PREFIX.length())))
                .hasSize(BoxKeys.OVERHEAD + 4);
    }
}
