package id.ravi.device;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.NoIncidents;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeviceWaitIT {
    private static final int CLIENTS_PATIENCE_SECONDS = 30;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Tenant alice = Tenant.fresh();

    @AfterAll
    void end() {
        threads.shutdownNow();
    }

    @Test
    void endsForTheEarlierOfTwoWhenTheLaterComesAndForThatOneWhenItIsApproved() {
        var device = Device.asks();
        var two = List.of(later(device), later(device));
        assertError(first(two), "authorization_pending");
        device.isApprovedBy(alice.owner());
        assertThat(two.stream().map(CompletableFuture::join).map(Reply::status)).containsExactlyInAnyOrder(400, 200);
    }

    @Test
    void endsWhenItIsDenied() {
        var device = Device.asks();
        var two = List.of(later(device), later(device));
        first(two);
        device.isDeniedBy(alice.owner());
        assertThat(two.stream().map(CompletableFuture::join).map(reply -> reply.text("error")))
                .containsExactlyInAnyOrder("authorization_pending", "access_denied");
    }

    @Test
    void endsWhenTheCodeExpires() {
        var device = Device.asks();
        device.expiresIn(2);
        assertError(device.waits(), "expired_token");
    }

    @Test
    void endsBeforeTheClientGivesUp() throws ExecutionException, InterruptedException, TimeoutException {
        assertError(later(Device.asks()).get(CLIENTS_PATIENCE_SECONDS, TimeUnit.SECONDS), "authorization_pending");
    }

    @Test
    void isForManyAtOnceAndEachGetsItsOwnAnswer() {
        var devices = Stream.generate(Device::asks).limit(40).toList();
        var waiting = devices.stream().map(this::later).toList();
        var tenants = List.of(alice, Tenant.fresh());
        for (int i = 0; i < devices.size(); i++) {
            devices.get(i).isApprovedBy(tenants.get(i % 2).owner());
        }
        for (int i = 0; i < waiting.size(); i++) {
            var user = tenants.get(i % 2).owner().get("/api/auth/user/").json();
            assertThat(waiting.get(i).join().object().get("user")).isEqualTo(user);
        }
    }

    @Test
    void goesOnAfterAClientThatHangsUp() throws IOException {
        var device = Device.asks();
        var earlier = List.of(later(device), later(device));
        assertError(first(earlier), "authorization_pending");
        try (var socket = connect()) {
            socket.getOutputStream().write(request(device));
            assertThat(earlier).allSatisfy(reply -> assertError(reply.join(), "authorization_pending"));
        }
        var two = List.of(later(device), later(device));
        assertError(first(two), "authorization_pending");
        device.isApprovedBy(alice.owner());
        assertThat(two.stream().map(CompletableFuture::join).map(Reply::status)).contains(200);
    }

    private CompletableFuture<Reply> later(Device device) {
        return CompletableFuture.supplyAsync(device::waits, threads);
    }

    private static Reply first(List<CompletableFuture<Reply>> waiting) {
        return (Reply) CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new))
                .join();
    }

    private static Socket connect() throws IOException {
        var server = URI.create(TestServer.shared().url());
        return new Socket(server.getHost(), server.getPort());
    }

    private static byte[] request(Device device) {
        var body = "device_code=" + device.deviceCode() + "&wait=true";
        var request = "POST " + Device.TOKEN + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + body;
        return request.getBytes(StandardCharsets.US_ASCII);
    }

    private static void assertError(Reply reply, String error) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("error")).isEqualTo(error);
    }
}
