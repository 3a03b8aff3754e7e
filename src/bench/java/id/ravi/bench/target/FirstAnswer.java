package id.ravi.bench.target;

import id.ravi.launcher.process.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits for an application that is about to be deployed. */
final class FirstAnswer {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private FirstAnswer() {}

    /** Returns once that address answers 200. */
    static void await(String url) {
        var patience = new Patience(Duration.ofMinutes(3));
        while (!isThere(url)) {
            if (patience.isOver()) {
                throw new IllegalStateException("There is no answer at " + url);
            }
            patience.rest();
        }
    }

    private static boolean isThere(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url)).build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
