package id.ravi.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule for codes in each case. */
class CodeRulesTest {
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Your verification code is 482913 | 482913",
                "482913 is your login code | 482913",
                "Verification code: G-482913 | 482913",
                "Security code: 482 913 | 482913",
                "Security code: 482-913 | 482913",
                "Your login code: ABC-DEF | ABC-DEF",
                "Your login code: A7K2Q9 | A7K2Q9",
                "Ihr Bestätigungscode: 4829 | 4829",
                "رمز التحقق: ٤٨٢٩١٣ | 482913",
                "کد تأیید: ۴۸۲۹۱۳ | 482913",
                "सत्यापन कोड: ४८२९१३ | 482913",
                "যাচাইকরণ কোড: ৪৮২৯১৩ | 482913",
                "รหัสยืนยัน: ๔๘๒๙๑๓ | 482913",
                "認証コード：４８２９１３ | 482913",
                "Order number 5550123. Your verification code is 482913. Request id 771234. | 482913",
                "Your verification code for the card ending in 4417 is 482913 | 482913"
            })
    void findsWhatAPersonWouldType(String text, String code) {
        assertThat(EXTRACTOR.extract(new Arrival("", "", text, "")))
                .extracting(Finding::value)
                .containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your order number is 482913",
                "Invoice 482913 of 14.03.2026",
                "Use promo code SPRING26 at checkout",
                "Call +49 30 482913",
                "Your card ending in 4417 was charged 48.29 EUR",
                "Never share your verification code with anyone",
                "Copyright 2026. All codes of conduct apply.",
                "The meeting is at 10:45 in room 4021",
                "Your tracking number is 1Z999AA10123456784",
                "Your postcode is 10115",
                "Your code expires within 24 hours"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(EXTRACTOR.extract(new Arrival("", "", text, ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Your verification"
                        + " code</p><table><tr><td>4</td><td>8</td><td>2</td><td>9</td><td>1</td><td>3</td></tr></table>",
                "<p>Your verification"
                        + " code</p><p><span>4</span><span>8</span><span>2</span><span>9</span><span>1</span><span>3</span></p>",
                "<p>Your verification code: 4&nbsp;8&nbsp;2&nbsp;9&nbsp;1&nbsp;3</p>",
                "<p>Your verification code</p><h1 style='letter-spacing:9px'>48&#8203;29&#8203;13</h1>",
                "<div style='display:none'>Your code is 777777</div><p>Your verification code is <b>482913</b></p>",
                "<p>Your verification code is <span style='font-size:0'>777777</span><b>482913</b></p>",
                "<style>.h{display:none}</style><p class=h>Your code is 777777</p><p>Your verification code is"
                        + " 482913</p>",
                "<p>Your verification code is <!-- 777777 -->482913<script>var code = 777777</script></p>"
            })
    void readsPagesAsPeopleDo(String html) {
        assertThat(EXTRACTOR.extract(new Arrival("", "", "", html)))
                .extracting(Finding::value)
                .containsExactly("482913");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style='display:none'>Your verification code is 482913</div><p>Hello</p>",
                "<p style='font-size:0'>Your verification code is 482913</p>",
                "<!-- Your verification code is 482913 --><p>Hello</p>",
                "<p style='color:#ffffff'>Your verification code is 482913</p>"
            })
    void doesNotSeeWhatIsHidden(String html) {
        assertThat(EXTRACTOR.extract(new Arrival("", "", "", html))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10 minutes, PT10M", "ten minutes, PT10M", "24 hours, PT24H", "90 seconds, PT90S"})
    void tellsForHowLong(String said, Duration validity) {
        var arrival = new Arrival("", "", "Your verification code is 482913. It expires in " + said + ".", "");
        assertThat(EXTRACTOR.extract(arrival)).singleElement().satisfies(finding -> assertThat(finding.validity())
                .contains(validity));
    }

    @Test
    void ignoresWhatAReplyQuotes() {
        var text =
                """
                Your verification code is 482913.

                On Mon, 9 Mar 2026 at 10:11, A <a@a.example> wrote:
                > Your verification code is 777777.
                """;
        assertThat(EXTRACTOR.extract(new Arrival("", "", text, "")))
                .extracting(Finding::value)
                .containsExactly("482913");
    }
}
