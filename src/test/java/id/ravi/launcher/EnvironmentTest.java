package id.ravi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ravi.launcher.data.LaunchFailure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
    private static final Path HERE = Path.of("/home/me");
    private static final Map<String, String> EXTERNAL = Map.of(
            "RAVI_JDBC_URL", "jdbc:mariadb://db:3306/ravi",
            "RAVI_JDBC_USER", "ravi",
            "RAVI_JDBC_PASSWORD", "hunter2");

    @Test
    void saysWhereThingsAreWhenNothingIsSet() {
        Environment environment = Environment.of(Map.of(), HERE);
        assertThat(environment.dataDirectory()).isEqualTo(HERE.resolve("data"));
        assertThat(environment.localUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(environment.publicUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(environment.smtpPort()).contains(2525);
        assertThat(environment.database()).isEmpty();
        assertThat(environment.users()).isEmpty();
        assertThat(environment.javaOptions())
                .containsExactly("-Xms128m", "-Xmx512m", "-XX:MaxNewSize=128m", "-XX:+UseParallelGC");
    }

    @Test
    void receivesMailWhereItIsTold() {
        assertThat(Environment.of(Map.of("RAVI_SMTP_PORT", "25"), HERE).smtpPort())
                .contains(25);
        assertThat(Environment.of(Map.of("RAVI_SMTP_PORT", "0"), HERE).smtpPort())
                .hasValueSatisfying(port -> assertThat(port).isPositive());
        assertThat(Environment.of(Map.of("RAVI_SMTP_PORT", "off"), HERE).smtpPort())
                .isEmpty();
    }

    @Test
    void receivesMailAtAnotherPortThanThatOfHttp() {
        assertThatThrownBy(() -> Environment.of(Map.of("RAVI_HTTP_PORT", "2525"), HERE))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith("RAVI_SMTP_PORT");
        assertThatThrownBy(() -> Environment.of(Map.of("RAVI_SMTP_PORT", "8080"), HERE))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith("RAVI_SMTP_PORT");
    }

    @ParameterizedTest
    @CsvSource({
        "RAVI_HTTP_PORT,    ''",
        "RAVI_HTTP_PORT,    http",
        "RAVI_HTTP_PORT,    -1",
        "RAVI_HTTP_PORT,    65536",
        "RAVI_HTTP_PORT,    999999999999",
        "RAVI_SMTP_PORT,    smtp",
        "RAVI_SMTP_PORT,    65536",
        "RAVI_PUBLIC_URL,   ravi.example.org",
        "RAVI_PUBLIC_URL,   https://ravi.example.org/ravi",
        "RAVI_PUBLIC_URL,   https://me:hunter2@ravi.example.org",
        "RAVI_JDBC_URL,     jdbc:mysql://db/ravi",
        "RAVI_JDBC_URL,     jdbc:mariadb://db/ravi?password=hunter2",
        "RAVI_JDBC_URL,     jdbc:mariadb://db/ravi",
        "RAVI_USERS,        hunter2",
        "RAVI_USERS,        'amy:hunter2,'",
        "RAVI_USERS,        'amy:'",
        "RAVI_USERS,        ':hunter2'",
        "RAVI_USERS,        'a;b:hunter2'",
        "RAVI_USERS,        'amy:hunter2,amy:hunter3'",
        "RAVI_USERS,        'owner:hunter2'",
        "RAVI_USERS,        'Owner:hunter2'",
        "RAVI_USERS,        'amy:hunter2,AMY:hunter3'",
    })
    void namesAWrongVariableWithoutItsValue(String name, String value) {
        assertThatThrownBy(() -> Environment.of(Map.of(name, value), HERE))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith(name)
                .message()
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:9000",
        "0.0.0.0,   http://127.0.0.1:9000",
        "::,        http://127.0.0.1:9000",
        "::1,       http://[::1]:9000",
        "localhost, http://localhost:9000",
    })
    void answersOnThisMachineWhereverItListens(String address, String url) {
        var variables = Map.of("RAVI_HTTP_ADDRESS", address, "RAVI_HTTP_PORT", "9000");
        assertThat(Environment.of(variables, HERE).localUrl()).isEqualTo(url);
    }

    @Test
    void takesAFreePortForZero() {
        assertThat(Environment.of(Map.of("RAVI_HTTP_PORT", "0"), HERE).port()).isBetween(1024, 65_535);
    }

    @Test
    void keepsTheOrderOfUsersAndColonsInTheirPasswords() {
        var users = Environment.of(Map.of("RAVI_USERS", "bob:a:b, amy:ü"), HERE).users();
        assertThat(users).containsExactly(Map.entry("bob", "a:b"), Map.entry("amy", "ü"));
    }

    @Test
    void replacesTheJavaOptionsAltogether() {
        var variables = Map.of("RAVI_JAVA_OPTIONS", " -Xmx1g  -XX:+UseG1GC ");
        assertThat(Environment.of(variables, HERE).javaOptions()).containsExactly("-Xmx1g", "-XX:+UseG1GC");
    }

    @Test
    void takesTheDatabaseOfSomebodyElse() {
        assertThat(Environment.of(EXTERNAL, HERE).database().orElseThrow().url())
                .isEqualTo("jdbc:mariadb://db:3306/ravi?cachePrepStmts=true&prepStmtCacheSize=250"
                        + "&sessionVariables=innodb_lock_wait_timeout=5&useServerPrepStmts=true");
    }

    @Test
    void leavesTheOptionsOfTheUrlAsTheyAre() {
        Map<String, String> variables = new HashMap<>(EXTERNAL);
        variables.put("RAVI_JDBC_URL", "jdbc:mariadb://db/ravi?useServerPrepStmts=false&sslMode=verify-full");
        assertThat(Environment.of(variables, HERE).database().orElseThrow().url())
                .contains("useServerPrepStmts=false&sslMode=verify-full")
                .doesNotContain("useServerPrepStmts=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAVI_JDBC_USER", "RAVI_JDBC_PASSWORD"})
    void wantsTheLoginOfTheDatabaseComplete(String missing) {
        Map<String, String> variables = new HashMap<>(EXTERNAL);
        variables.remove(missing);
        assertThatThrownBy(() -> Environment.of(variables, HERE)).hasMessageContaining(missing);
    }

    @Test
    void printsNoPassword() {
        Environment environment = Environment.of(EXTERNAL, HERE);
        assertThat(environment + " " + environment.database()).doesNotContain("hunter2");
    }
}
