package id.ravi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Tenant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What callers with a key do leaves exact entries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT {
    private static final String ADDRESS = "198.51.100.23";

    private final Tenant alice = Tenant.fresh();
    private final Tenant bob = Tenant.fresh();

    @Test
    void tellsOfEveryChangeAndEveryReadOfASecret() {
        var trail = Trail.of(alice);
        var agent = agent();
        var uuid = agent.post("/api/secrets/", "{\"key\": \"TOLD\"}").text("uuid");
        var path = "/api/secrets/" + uuid + "/";
        agent.put(path, "{\"key\": \"TOLD\", \"value\": \"1\"}");
        agent.patch(path, "{}");
        agent.delete(path);
        assertThat(trail.entries(4))
                .containsExactly(
                        "SECRET_CREATED DONE IDENTITY_KEY " + ADDRESS + " " + uuid,
                        "SECRET_CHANGED DONE IDENTITY_KEY " + ADDRESS + " " + uuid,
                        "SECRET_CHANGED DONE IDENTITY_KEY " + ADDRESS + " " + uuid,
                        "SECRET_DELETED DONE IDENTITY_KEY " + ADDRESS + " " + uuid);
    }

    @Test
    void tellsOfEveryChangeOfASeedAndOfEveryCode() {
        var trail = Trail.of(alice);
        var agent = agent();
        var uuid = keepSeed(agent, "hotp");
        var path = "/api/totp/" + uuid + "/";
        agent.patch(path, "{}");
        agent.post(path + "code/", "");
        agent.delete(path);
        var tail = " DONE IDENTITY_KEY " + ADDRESS + " ";
        assertThat(trail.entries(4))
                .containsExactly(
                        "TOTP_CREATED" + tail + uuid,
                        "TOTP_CHANGED" + tail + uuid,
                        "TOTP_CODE_READ" + tail + uuid,
                        "TOTP_DELETED" + tail + uuid);
        var other = keepSeed(agent, "totp");
        var reads = Trail.of(alice);
        agent.get("/api/totp/" + other + "/");
        agent.get("/api/totp/");
        agent.get("/api/totp/" + other + "/code/");
        agent.post("/api/totp/" + other + "/code/", "");
        assertThat(reads.reveals(3))
                .containsExactly(
                        "TOTP_READ" + tail + other, "TOTP_READ" + tail + other, "TOTP_CODE_READ" + tail + other);
    }

    private static String keepSeed(Client agent, String type) {
        return agent.post("/api/totp/", "{\"secret\": \"JBSWY3DPEHPK3PXP\", \"type\": \"" + type + "\"}")
                .text("uuid");
    }

    @Test
    void tellsOfEveryChangeAndEveryRevealOfAPassword() {
        var trail = Trail.of(alice);
        var agent = agent();
        var uuid =
                agent.post("/api/passwords/", "{\"domain\": \"example.com\"}").text("uuid");
        var path = "/api/passwords/" + uuid + "/";
        agent.patch(path, "{}");
        agent.delete(path);
        assertThat(trail.entries(3))
                .containsExactly(
                        "PASSWORD_CREATED DONE IDENTITY_KEY " + ADDRESS + " " + uuid,
                        "PASSWORD_CHANGED DONE IDENTITY_KEY " + ADDRESS + " " + uuid,
                        "PASSWORD_DELETED DONE IDENTITY_KEY " + ADDRESS + " " + uuid);
        var other =
                agent.post("/api/passwords/", "{\"domain\": \"example.com\"}").text("uuid");
        var reads = Trail.of(alice);
        agent.get("/api/passwords/" + other + "/");
        agent.get("/api/passwords/?domain=example.com");
        agent.get("/api/passwords/" + other + "/history/");
        assertThat(reads.reveals(3))
                .containsExactly(
                        "PASSWORDS_READ DONE IDENTITY_KEY " + ADDRESS + " " + other,
                        "PASSWORDS_READ DONE IDENTITY_KEY " + ADDRESS + " " + other,
                        "PASSWORD_HISTORY_READ DONE IDENTITY_KEY " + ADDRESS + " " + other);
    }

    @Test
    void tellsOfEveryRead() {
        var one = alice.first().keep("READ_ONE", "1");
        var trail = Trail.of(alice);
        agent().get("/api/secrets/" + one + "/");
        assertThat(trail.entries(1)).containsExactly("SECRETS_READ DONE IDENTITY_KEY " + ADDRESS + " " + one);
    }

    @Test
    void tellsOfManyReadsInFewEntriesAndMissesNone() {
        var dave = Tenant.fresh();
        var kept = Stream.of("FIRST", "SECOND", "THIRD")
                .map(key -> dave.first().keep(key, "1"))
                .toList();
        var trail = Trail.of(dave);
        var agent = dave.identity().from(ADDRESS);
        var read =
                Stream.generate(kept::stream).limit(20).flatMap(three -> three).toList();
        read.forEach(uuid -> agent.get("/api/secrets/" + uuid + "/"));
        assertThat(trail.reveals(read.size()))
                .containsExactlyElementsOf(read.stream()
                        .map(uuid -> "SECRETS_READ DONE IDENTITY_KEY " + ADDRESS + " " + uuid)
                        .toList());
    }

    @Test
    void tellsOfAListInOneEntryWithAllItsRows() {
        var carol = Tenant.fresh();
        var older = carol.first().keep("OLDER", "1");
        var newer = carol.first().keep("NEWER", "1");
        var trail = Trail.of(carol);
        carol.identity().from(ADDRESS).get("/api/secrets/");
        assertThat(trail.entries(1))
                .containsExactly("SECRETS_READ DONE IDENTITY_KEY " + ADDRESS + " " + newer + " " + older);
    }

    @Test
    void saysWhoItWas() {
        var uuid = alice.first().keep("BY_WHOM", "1");
        var trail = Trail.of(alice);
        alice.identity().patch("/api/secrets/" + uuid + "/", "{}");
        alice.management().patch("/api/secrets/" + uuid + "/", "{}");
        alice.owner().patch("/api/secrets/" + uuid + "/", "{}");
        var identity = Database.column(
                        "SELECT id FROM identity WHERE uuid = ?", alice.first().uuid())
                .get(0);
        assertThat(trail.select(
                        "CONCAT_WS('/', COALESCE(identity_id, '-'), scheme, COALESCE(CAST(key_uuid AS CHAR), '-'))", 3))
                .containsExactly(
                        identity + "/IDENTITY_KEY/" + keyOf("identity_id = " + identity),
                        "-/MANAGEMENT_KEY/" + keyOf("identity_id IS NULL AND account_id = " + trail.account()),
                        "-/BASIC/-");
    }

    @Test
    void tellsOfDenials() {
        var trail = Trail.of(alice);
        agent().post("/api/identities/", "{}");
        agent().post("/api/auth/keys/management/", "{}");
        assertThat(trail.entries(2))
                .containsExactly(
                        "REQUEST_DENIED DENIED IDENTITY_KEY " + ADDRESS + " ",
                        "REQUEST_DENIED DENIED IDENTITY_KEY " + ADDRESS + " ");
    }

    @Test
    void tellsOfRowsThatAreNotInReach() {
        var his = bob.first().keep("HIS", "1");
        var trail = Trail.of(alice);
        var ofBob = Trail.of(bob);
        agent().get("/api/secrets/" + his + "/");
        agent().delete("/api/secrets/" + his + "/");
        agent().get("/api/identities/" + bob.first().uuid() + "/");
        assertThat(trail.entries(3))
                .containsExactly(
                        "REQUEST_DENIED NOT_FOUND IDENTITY_KEY " + ADDRESS + " " + his,
                        "REQUEST_DENIED NOT_FOUND IDENTITY_KEY " + ADDRESS + " " + his,
                        "REQUEST_DENIED NOT_FOUND IDENTITY_KEY " + ADDRESS + " "
                                + bob.first().uuid());
        assertThat(ofBob.entries(0)).isEmpty();
    }

    @Test
    void saysNothingOfAWriteThatWasRefused() {
        alice.first().keep("TAKEN", "1");
        var trail = Trail.of(alice);
        assertThat(agent().post("/api/secrets/", "{\"key\": \"taken\"}").status())
                .isEqualTo(400);
        assertThat(agent().post("/api/secrets/", "{\"key\": \"!\"}").status()).isEqualTo(400);
        assertThat(alice.management()
                        .post("/api/identities/", "{\"name\": null}")
                        .status())
                .isEqualTo(400);
        alice.first().keep("LAST", "1");
        assertThat(trail.select("action", 1)).containsExactly("SECRET_CREATED");
    }

    @Test
    void holdsNoValue() {
        var trail = Trail.of(alice);
        var uuid = agent().post(
                        "/api/secrets/",
                        "{\"key\": \"CANARY_KEY\", \"value\": \"canary-value\", \"notes\": \"canary-notes\"}")
                .text("uuid");
        agent().get("/api/secrets/" + uuid + "/?key=canary-query");
        agent().get("/api/secrets/?key=canary_key");
        agent().patch("/api/secrets/" + uuid + "/", "{\"value\": \"canary-other\"}");
        assertThat(trail.reveals(4)).hasSize(4);
        assertThat(trail.rows(3)).allSatisfy(row -> assertThat(row)
                .doesNotContainIgnoringCase("canary")
                .doesNotContain("ravi_")
                .doesNotContain(alice.user()));
    }

    private Client agent() {
        return alice.identity().from(ADDRESS);
    }

    private static String keyOf(String condition) {
        return Database.column("SELECT uuid FROM api_key WHERE " + condition).get(0);
    }
}
