package id.ravi.bench;

import id.ravi.bench.operations.Catalog;
import id.ravi.bench.operations.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which operations and parts are wanted, with those that they are compared with. */
record Selection(Set<String> names) {
    static final String START = "start";
    static final String IDLE = "idle";
    static final String OPEN = "open";

    private static final Set<String> PARTS = Set.of(START, IDLE, OPEN);

    /** What a figure is worth nothing without. */
    private static final Map<String, String> COMPARED =
            Map.of("post", Catalog.INSERTS, "patch", Catalog.INSERTS, "keys", "get", OPEN, "get", IDLE, "get");

    /** Everything, or what is named; a wrong name fails. */
    static Selection of(Set<String> only) {
        var all = new TreeSet<>(PARTS);
        Catalog.operations().forEach(operation -> all.add(operation.name()));
        if (!all.containsAll(only)) {
            throw new IllegalArgumentException("bench.only may name these, separated by commas: " + all);
        }
        var names = new HashSet<>(only.isEmpty() ? all : only);
        COMPARED.forEach((name, other) -> {
            if (names.contains(name)) {
                names.add(other);
            }
        });
        return new Selection(names);
    }

    boolean has(String part) {
        return names.contains(part);
    }

    /** The operations, with the floor; none if only the start is wanted. */
    List<Operation> operations() {
        return Catalog.operations().stream()
                .filter(operation -> has(operation.name()) || (isFloor(operation) && !names.equals(Set.of(START))))
                .toList();
    }

    private static boolean isFloor(Operation operation) {
        return operation.name().equals(Catalog.FLOOR);
    }
}
