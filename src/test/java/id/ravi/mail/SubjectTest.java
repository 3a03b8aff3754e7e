package id.ravi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which subjects are the same topic. */
class SubjectTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
            Hello,                      hello,      false
            Re: Hello,                  hello,      true
            RE:Hello,                   hello,      true
            AW: WG: Re: hello,          hello,      true
            Re[2]: Hello,               hello,      true
            Fwd:  Hello   you,          hello you,  true
            回复：Hello,                 hello,      true
            Ответ: Привет,              привет,     true
            Regarding: Hello,           regarding: hello, false
            Rent: due,                  rent: due,  false
            re,                         re,         false
            Re:,                        ``,         true
            """)
    void prefixesOfAnswersDoNotCount(String subject, String topic, boolean isAnswer) {
        assertThat(Subject.of(subject)).isEqualTo(new Subject(topic, isAnswer));
    }

    @org.junit.jupiter.api.Test
    void anEndlessAnswerEnds() {
        assertThat(Subject.of("Re: ".repeat(200)).isAnswer()).isTrue();
    }
}
