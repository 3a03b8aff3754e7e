package id.ravi.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the description promises is written, and whatever is written is described. */
class DescriptionAgreesWithCodeTest {
    private static final List<Route> DESCRIBED = operations().map(Route::of).toList();
    private static final List<Route> WRITTEN = resourceMethods().map(Route::of).toList();

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationIsWrittenAsItIsDescribed(Operation operation) {
        assertThat(WRITTEN).containsOnlyOnce(Route.of(operation));
    }

    @ParameterizedTest
    @MethodSource("resourceMethods")
    void everyResourceMethodIsDescribedAsItIsWritten(ResourceMethod method) {
        assertThat(DESCRIBED).containsOnlyOnce(Route.of(method));
    }

    @ParameterizedTest
    @MethodSource("resourceMethods")
    void everyQueryParameterInTheCodeIsDescribed(ResourceMethod method) {
        assertThat(operations()
                        .filter(operation -> Route.of(operation).equals(Route.of(method)))
                        .map(operation -> operation.parameters("query")))
                .allSatisfy(described -> assertThat(described).containsAll(method.queryParameters()));
    }

    static Stream<Operation> operations() {
        return Operation.all(Description.json());
    }

    static Stream<ResourceMethod> resourceMethods() {
        return ResourceMethod.all();
    }

    /** What both sides must agree on. The media types are those of the request; none means that it has no body. */
    private record Route(String verb, String path, Set<String> pathParameters, Set<String> mediaTypes) {
        static Route of(Operation operation) {
            return new Route(
                    operation.method(), operation.path(), operation.parameters("path"), operation.requestMediaTypes());
        }

        static Route of(ResourceMethod method) {
            return new Route(method.verb(), method.path(), method.pathParameters(), method.requestMediaTypes());
        }
    }
}
