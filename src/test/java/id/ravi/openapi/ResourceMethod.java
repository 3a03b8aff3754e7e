package id.ravi.openapi;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A method of the code that answers requests, as JAX-RS reads it. Paths in the code begin without and end with a slash. */
record ResourceMethod(Class<?> resource, Method method) {
    private static final String ROOT = "/api/";

    static Stream<ResourceMethod> all() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("id.ravi").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                                .map(method -> new ResourceMethod(type, method)))
                        .filter(candidate -> candidate.verbs().findAny().isPresent());
    }

    String verb() {
        return verbs().findFirst().orElseThrow();
    }

    String path() {
        return ROOT + pathOf(resource) + pathOf(method);
    }

    Set<String> pathParameters() {
        return names(PathParam.class, PathParam::value);
    }

    Set<String> queryParameters() {
        return names(QueryParam.class, QueryParam::value);
    }

    /** Nothing for a method that takes no body. */
    Set<String> requestMediaTypes() {
        return parameters().anyMatch(ResourceMethod::takesBody) ? consumed() : Set.of();
    }

    /** JAX-RS reads the body into the parameter that has no annotation of JAX-RS. */
    private static boolean takesBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .noneMatch(annotation -> annotation.annotationType().getName().startsWith("jakarta.ws.rs."));
    }

    private Set<String> consumed() {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes inherited = resource.getAnnotation(Consumes.class);
        Consumes effective = own == null ? inherited : own;
        return effective == null ? Set.of() : Set.of(effective.value());
    }

    private Stream<String> verbs() {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(httpMethod -> httpMethod != null)
                .map(HttpMethod::value);
    }

    private <A extends Annotation> Set<String> names(Class<A> type, Function<A, String> name) {
        return parameters()
                .filter(parameter -> parameter.isAnnotationPresent(type))
                .map(parameter -> name.apply(parameter.getAnnotation(type)))
                .collect(toSet());
    }

    private Stream<Parameter> parameters() {
        return Arrays.stream(method.getParameters());
    }

    private static String pathOf(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    @Override
    public String toString() {
        return resource.getSimpleName() + "." + method.getName();
    }
}
