package id.ravi.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.ravi.testing.Tenant;
import id.ravi.testing.Tenant.Persona;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every operation of the description, asked for by every kind of caller.
 *
 * <p>What each is answered stands in {@code callers.txt}: a line for an operation, a column for a kind, in the order of
 * {@link CallerKind}. An operation without a line fails, and so does a line without an operation.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallerMatrixIT {
    private final Tenant owner = Tenant.fresh();
    private final Persona sibling = owner.sibling();
    private final Tenant foreign = Tenant.fresh();
    private final Map<String, List<Integer>> expected = expected();
    private final Map<String, Operation> operations = operations();

    @Test
    void hasALineForEveryOperationAndNoOther() {
        assertThat(expected.keySet()).isEqualTo(operations.keySet());
        assertThat(expected.values()).allSatisfy(line -> assertThat(line).hasSize(CallerKind.values().length));
    }

    @TestFactory
    Stream<DynamicTest> answersEveryKindOfCallerAsItsLineSays() {
        return operations.keySet().stream()
                .filter(expected::containsKey)
                .map(operation -> dynamicTest(operation, () -> {
                    var answered = Stream.of(CallerKind.values())
                            .map(kind -> answer(operation, kind))
                            .toList();
                    assertThat(named(answered)).isEqualTo(named(expected.get(operation)));
                }));
    }

    private int answer(String operation, CallerKind kind) {
        var world = new World(owner, owner.sibling(), sibling, foreign);
        var client = kind.of(world);
        return Sample.of(operation, world)
                .send(client, operations.get(operation))
                .status();
    }

    private static Map<CallerKind, Integer> named(List<Integer> statuses) {
        var byKind = new TreeMap<CallerKind, Integer>();
        var next = statuses.iterator();
        for (var kind : CallerKind.values()) {
            byKind.put(kind, next.next());
        }
        return byKind;
    }

    private static Map<String, List<Integer>> expected() {
        try (var file = CallerMatrixIT.class.getResourceAsStream("/callers.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new ArrayList<>(List.of(line.strip().split("\\s+"))))
                    .collect(Collectors.toMap(
                            words -> words.remove(0),
                            words -> words.stream().map(Integer::valueOf).toList(),
                            (one, other) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Operation> operations() {
        return Operation.all(Description.json())
                .collect(Collectors.toMap(
                        operation -> operation.content().getString("operationId"),
                        operation -> operation,
                        (one, other) -> one,
                        TreeMap::new));
    }
}
