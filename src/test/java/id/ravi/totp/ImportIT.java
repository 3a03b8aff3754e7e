package id.ravi.totp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.onetimepassword.Export;
import id.ravi.qr.Pictures;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import id.ravi.testing.Upload;
import jakarta.json.JsonValue;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportIT {
    private static final String IMPORT = "/api/totp/import/";
    private static final String SEED = "JBSWY3DPEHPK3PXP";
    private static final int MEBIBYTE = 1 << 20;

    private final Tenant alice = Tenant.fresh();
    private final Client agent = alice.identity();

    @Test
    void keepsAllEntriesOfAnExport() {
        var imported = agent.post(IMPORT, uri(export(3).uri()));
        assertThat(imported.status()).isEqualTo(201);
        assertThat(issuers(imported.array())).containsExactly("Site 0", "Site 1", "Site 2");
        var listed = issuers(agent.get("/api/totp/").array());
        assertThat(listed.subList(0, 3)).containsExactly("Site 2", "Site 1", "Site 0");
        var path = "/api/totp/" + imported.array().getJsonObject(1).getString("uuid") + "/code/";
        assertThat(agent.get(path).status()).isEqualTo(200);
    }

    @Test
    void keepsAHundredAndNotOneMore() {
        assertThat(agent.post(IMPORT, uri(export(100).uri())).array()).hasSize(100);
        Expect.field(agent.post(IMPORT, uri(export(101).uri())), "uri", "The export has more than 100 entries.");
    }

    @Test
    void keepsNoneWhenOneCannotBeKept() {
        var bob = Tenant.fresh();
        var export = export(3).add("AAAA", "short", "", 1, 1, 2, 0).uri();
        Expect.field(
                bob.identity().post(IMPORT, uri(export)),
                "uri",
                "Too short: a secret has at least 10 bytes, which are 16 characters in Base32.");
        assertThat(bob.identity().get("/api/totp/").array()).isEmpty();
    }

    @Test
    void keepsAllCodesOfAPicture() {
        var page = new BufferedImage(1_000, 500, BufferedImage.TYPE_INT_RGB);
        var graphics = page.createGraphics();
        graphics.fillRect(0, 0, 1_000, 500);
        graphics.drawImage(Pictures.code(export(2).uri(), "M", 4), 10, 10, null);
        graphics.drawImage(Pictures.code("otpauth://totp/Third:c?secret=" + SEED, "M", 4), 500, 10, null);
        graphics.drawImage(Pictures.code("https://example.com/", "M", 3), 800, 300, null);
        graphics.dispose();
        var imported = Upload.of(Pictures.png(page)).to(agent, IMPORT);
        assertThat(imported.status()).isEqualTo(201);
        assertThat(issuers(imported.array())).containsExactlyInAnyOrder("Site 0", "Site 1", "Third");
        Expect.field(
                Upload.of(Pictures.png(page)).to(agent, "/api/totp/"),
                "qr",
                "There are several entries in it: send it to /api/totp/import/.");
    }

    @Test
    void refusesPicturesWithoutOne() {
        var other = Pictures.png(Pictures.code("https://example.com/", "M", 4));
        Expect.field(
                Upload.of(other).to(agent, IMPORT),
                "qr",
                "The QR code holds no one-time password: an otpauth:// URI was expected.");
        Expect.field(Upload.of(new byte[0]).to(agent, IMPORT), "qr", "The submitted file is empty.");
        Expect.field(
                Upload.of(other).with("uri", "otpauth://totp/x").to(agent, IMPORT),
                "qr",
                "Send only one of these: uri, qr.");
        Expect.field(agent.post(IMPORT, "{}"), "uri", "Send one of these: uri, qr.");
        Expect.field(
                Upload.of(Arrays.copyOf(other, 60)).to(agent, IMPORT),
                "qr",
                "The picture is damaged, or of a kind that cannot be read. Save it as PNG.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF89a", "<svg/>", "PK\u0003\u0004", "%PDF", "\u0000"})
    void refusesFilesThatAreNoPictures(String file) {
        Expect.field(Upload.of(file.getBytes(UTF_8)).to(agent, IMPORT), "qr", "Send a picture in PNG or JPEG.");
    }

    @Test
    void takesFiveMebibytesAndNoMore() {
        var random = new byte[5 * MEBIBYTE + 1];
        new Random(1).nextBytes(random);
        Expect.field(
                Upload.of(Arrays.copyOf(random, 5 * MEBIBYTE)).to(agent, IMPORT),
                "qr",
                "Send a picture in PNG or JPEG.");
        Expect.detail(
                Upload.of(random).to(agent, IMPORT), 413, "The file is too large: at most 5242880 bytes are accepted.");
        Expect.detail(
                Upload.of(new byte[8 * MEBIBYTE]).to(agent, IMPORT),
                413,
                "Request body is too large: at most 7340032 bytes are accepted.");
        Expect.detail(
                agent.post(IMPORT, "{\"uri\": \"" + "x".repeat(2 * MEBIBYTE) + "\"}"),
                413,
                "Request body is too large: at most 2097152 bytes are accepted.");
    }

    @Test
    void leavesNoSeedInTheDatabase() {
        agent.post(IMPORT, uri(export(1).uri()));
        assertThat(Database.column("SELECT COUNT(*) FROM totp_entry WHERE INSTR(seed, ?) > 0", SEED))
                .containsExactly("0");
    }

    private static Export export(int entries) {
        var export = new Export();
        for (int i = 0; i < entries; i++) {
            export.add(SEED, "user" + i, "Site " + i, 1, 1, 2, 0);
        }
        return export;
    }

    private static String uri(String uri) {
        return "{\"uri\": \"" + uri + "\"}";
    }

    private static List<String> issuers(List<JsonValue> entries) {
        return entries.stream()
                .map(entry -> entry.asJsonObject().getString("issuer"))
                .toList();
    }
}
