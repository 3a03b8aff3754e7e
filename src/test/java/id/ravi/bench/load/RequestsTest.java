package id.ravi.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private static final Request A = Request.get("/a");
    private static final Request B = Request.get("/b");

    @Test
    void takesTurnsForEver() {
        assertThat(first(5, Requests.rotating(List.of(A, B)))).containsExactly(A, B, A, B, A);
    }

    @Test
    void mixesOneOfThoseInAfterSoManyOfThese() {
        assertThat(first(8, Requests.mixed(() -> A, 3, () -> B))).containsExactly(A, A, A, B, A, A, A, B);
    }

    private static List<Request> first(int count, Requests requests) {
        return Stream.generate(requests::next).limit(count).toList();
    }
}
