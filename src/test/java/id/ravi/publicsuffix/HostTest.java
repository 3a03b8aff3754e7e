package id.ravi.publicsuffix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {
    @ParameterizedTest
    @CsvSource({
        "Example.ORG,        example.org",
        "m\u00fcller.de.,     xn--mller-kva.de",
        "a_b.example.org,    a_b.example.org",
        "localhost,          localhost"
    })
    void isNamedByItsNameAlone(String text, String host) {
        assertThat(Host.named(text)).map(Host::name).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b.org",
                "https://example.org",
                "example.org/x",
                "example.org:25",
                "me@example.org",
                "192.0.2.1",
                "::1",
                "[::1]",
                "\uff11\uff19\uff12.0.2.1",
                "a..b",
                "\u0000.org",
                "stra\u00dfe.de"
            })
    void isNotNamedByAnythingElse(String text) {
        assertThat(Host.named(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "com,true",
        "co.uk,true",
        "github.io,true",
        "foo.github.io,false",
        "example.org,false",
        "192.0.2.1,false"
    })
    void mayBeAPublicSuffix(String name, boolean suffix) {
        assertThat(new Host(name).isPublicSuffix()).isEqualTo(suffix);
    }

    @ParameterizedTest
    @CsvSource({
        "https://mail.google.com/inbox,               mail.google.com",
        "mail.google.com,                             mail.google.com",
        "MAIL.Google.COM,                             mail.google.com",
        "mail.google.com.,                            mail.google.com",
        "mail.google.com:8443,                        mail.google.com",
        "//mail.google.com/x,                         mail.google.com",
        "mail.google.com/a?b=c@d#e,                   mail.google.com",
        "https://mail.google.com?x=https://evil.test, mail.google.com",
        "https://mail.google.com#@evil.test,          mail.google.com",
        "https://user:p%40ss@mail.google.com:443/,    mail.google.com",
        "https://user@evil.test@mail.google.com/,     mail.google.com",
        "ada@mail.google.com,                         mail.google.com",
        "android://hash==@com.example.app/,           com.example.app",
        "my_app.example.com,                          my_app.example.com",
        "localhost,                                   localhost",
        "http://localhost:3000/sign-in,               localhost",
        "http://192.168.0.1:8080/,                    192.168.0.1",
        "192.168.0.1.,                                192.168.0.1",
        "http://[2001:DB8:0:0:0:0:0:1]:8080/,         [2001:db8::1]",
        "[::1],                                       [::1]",
        "::1,                                         [::1]",
        "[::ffff:1.2.3.4],                            1.2.3.4",
        "müller.de,                                   xn--mller-kva.de",
        "MÜLLER.de,                                   xn--mller-kva.de",
        "mu\u0308ller.de,                             xn--mller-kva.de",
        "XN--MLLER-KVA.de,                            xn--mller-kva.de",
        "例え。テスト,                                 xn--r8jz45g.xn--zckzah",
        "\uff45xample.com,                            example.com",
        "\ud83d\ude00.com,                            xn--e28h.com",
        "co.uk,                                       co.uk"
    })
    void isFoundInAUrlAndByItself(String text, String host) {
        assertThat(Host.in(text)).map(Host::name).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "a..b",
                ".example.com",
                "example.com..",
                "-example.com",
                "example-.com",
                "exa mple.com",
                "exa%6dple.com",
                "example.com:port",
                "example.com:123456",
                "https://",
                "https:///path",
                "https:/example.com",
                "https:example.com",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://good.test\\@evil.test/",
                "https://evil.test\\.good.test/",
                "https://[::1",
                "https://::1]/",
                "[1.2.3.4]",
                "[fe80::1%25eth0]",
                "fe80::1%eth0",
                "[::1].example.com",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "0x7f.1",
                "2130706433",
                "01.2.3.4",
                "fa\u00df.de",
                "a\u200db.de",
                "exa\u2100mple.com",
                "exam\u0000ple.com",
                "\ud800.com",
                "xn--\u00e4.com",
                "<script>.com"
            })
    void isNotFoundWhereProgramsWouldFindNoneOrNotAgree(String text) {
        assertThat(Host.in(text)).isEmpty();
    }

    @Test
    void hasAtMost253CharactersInLabelsOfAtMost63() {
        var label = "a".repeat(63);
        var longest = String.join(".", label, label, label, "a".repeat(57), "com");
        assertThat(longest).hasSize(253);
        assertThat(Host.in(longest)).map(Host::name).contains(longest);
        assertThat(Host.in("a" + longest)).isEmpty();
        assertThat(Host.in("a" + label + ".com")).isEmpty();
        assertThat(Host.in("\u00e4".repeat(1_000_000))).isEmpty();
    }

    @Test
    void whateverIsSentEitherHasACanonicalHostOrNone() {
        var random = new Random(1);
        var pieces = "https://|.|..|@|:|80|/|\\|[|]|::|1|a|com|co.uk|\u00e4|\u3002|xn--|%|-|_|\ud800|\0| |\u202e|\u00ad"
                .split("\\|", -1);
        for (int i = 0; i < 100_000; i++) {
            var text = random.ints(random.nextInt(12), 0, pieces.length)
                    .mapToObj(piece -> pieces[piece])
                    .collect(Collectors.joining());
            Host.in(text).ifPresent(host -> {
                assertThat(host.name()).matches("[a-z0-9_.-]+|\\[[0-9a-f:]+]");
                assertThat(Host.in(host.name())).contains(host);
                assertThat(Host.in(host.registrableDomain())).contains(new Host(host.registrableDomain()));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mail.google.com,             google.com",
        "google.com,                  google.com",
        "a.b.example.co.uk,           example.co.uk",
        "example.co.uk,               example.co.uk",
        "co.uk,                       co.uk",
        "com,                         com",
        "foo.github.io,               foo.github.io",
        "a.foo.github.io,             foo.github.io",
        "github.io,                   github.io",
        "a.b.c.kobe.jp,               b.c.kobe.jp",
        "www.city.kobe.jp,            city.kobe.jp",
        "x.www.ck,                    www.ck",
        "foo.ck,                      foo.ck",
        "www.食狮.公司.cn,             xn--85x722f.xn--55qx5d.cn",
        "公司.cn,                      xn--55qx5d.cn",
        "shop.müller.de,              xn--mller-kva.de",
        "localhost,                   localhost",
        "intranet,                    intranet",
        "a.b.corp.unlisted,           corp.unlisted",
        "corp.unlisted,               corp.unlisted",
        "192.168.0.1,                 192.168.0.1",
        "[2001:db8::1],               [2001:db8::1]"
    })
    void hasTheNameThatWasRegistered(String host, String registrable) {
        assertThat(Host.in(host)).map(Host::registrableDomain).contains(registrable);
    }
}
