package id.ravi.bench.operations;

import id.ravi.bench.load.Request;
import jakarta.json.Json;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The server's address, for the few requests that are no load. */
public record Site(URI url) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Sends one request; fails unless the answer has the expected status. */
    HttpResponse<String> send(Request request) {
        var builder = HttpRequest.newBuilder(url.resolve(request.path()))
                .method(request.method(), BodyPublishers.ofString(request.body()));
        request.headers().forEach(header -> builder.setHeader(header.getKey(), header.getValue()));
        try {
            var answer = CLIENT.send(builder.build(), BodyHandlers.ofString());
            if (answer.statusCode() != request.expected()) {
                throw new IllegalStateException(request + " was answered with " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends each request once; fails unless it finds so many: what finds nothing is answered with 200, too. */
    List<Request> requireRows(int rows, List<Request> requests) {
        for (var request : requests) {
            int found = json(send(request)).asJsonArray().size();
            if (found != rows) {
                throw new IllegalStateException(
                        request + " found " + found + " instead of " + rows + ", so it is not what is to be measured");
            }
        }
        return requests;
    }

    static JsonStructure json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }
}
