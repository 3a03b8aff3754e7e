package id.ravi.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddresseesTest {
    private final Addressees any = new Addressees(Optional.empty());

    @Test
    void whatTheServerHasWrittenComesBeforeWhatTheAuthorHas() {
        assertThat(any.of(message(
                        "Delivered-To: catchall@example.org",
                        "Delivered-To: Agent@Example.org",
                        "X-Original-To: <agent2@example.org>",
                        "Envelope-To: agent3@example.org",
                        "To: Someone <to@example.org>, group: member@example.org;",
                        "Cc: cc@example.org")))
                .containsExactly(
                        List.of(
                                "catchall@example.org",
                                "agent@example.org",
                                "agent2@example.org",
                                "agent3@example.org"),
                        List.of("to@example.org", "group: member@example.org;", "cc@example.org"));
    }

    @Test
    void aFieldOfTheOperatorsChoiceIsTheOnlyOneAndCountsOnce() {
        assertThat(new Addressees(Optional.of("X-Envelope"))
                        .of(message(
                                "X-Envelope: agent@example.org",
                                "X-Envelope: forged@example.org",
                                "Delivered-To: catchall@example.org",
                                "To: to@example.org")))
                .containsExactly(List.of("agent@example.org"));
    }

    @Test
    void whatCannotBeUnderstoodNamesNobody() {
        assertThat(any.of(message("To: (((", "Cc: " + ",".repeat(100_000), "Delivered-To: \0")))
                .allSatisfy(group -> assertThat(group.size()).isLessThanOrEqualTo(1));
        assertThat(any.of(new byte[0])).containsExactly(List.of(), List.of());
    }

    @Test
    void aMessageForManyIsForAHundredAtMost() {
        var many = "To: " + "a@example.org, ".repeat(1) + "x@example.org,".repeat(500);
        assertThat(any.of(message(many)).get(1)).containsExactly("a@example.org", "x@example.org");
        var fields = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            fields.append("Delivered-To: a").append(i).append("@example.org\r\n");
        }
        assertThat(any.of(message(fields.toString())).get(0)).hasSize(100);
    }

    @Test
    void linesMayEndWithoutCarriageReturn() {
        var raw = "To: agent@example.org\nSubject: x\n\nTo: body@example.org\n".getBytes(ISO_8859_1);
        assertThat(any.of(raw).get(1)).containsExactly("agent@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "Return-Path: <bounce@example.org>, bounce@example.org",
        "Return-Path: <>, ''",
        "Return-Path: a<b>c, ''",
        "Subject: none, ''"
    })
    void theSenderIsWhomTheServerNoted(String field, String sender) {
        assertThat(Addressees.sender(message(field))).isEqualTo(sender);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "<", ">", "a", "\t "})
    void aHostileSenderIsReadInOnePass(String filling) {
        for (var end : List.of("<<", ">>", "\0", "a b")) {
            var field = new CountedText("\f" + filling.repeat(4_000) + end, new AtomicLong());
            assertThat(Addressees.senderOf(field)).isEmpty();
            assertThat(field.reads().get()).isLessThan(10_000);
            var shorter = new CountedText("\f" + filling.repeat(400) + end, new AtomicLong());
            assertThat(Addressees.senderOf(shorter)).isEmpty();
            assertThat(shorter.reads().get()).isLessThan(10_000);
        }
    }

    /** Counts how often a character of it is read. */
    private record CountedText(String text, AtomicLong reads) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.substring(start, end), reads);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static byte[] message(String... fields) {
        return (String.join("\r\n", fields) + "\r\n\r\nTo: body@example.org\r\n").getBytes(ISO_8859_1);
    }
}
