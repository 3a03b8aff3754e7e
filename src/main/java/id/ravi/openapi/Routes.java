package id.ravi.openapi;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The paths that the API has, as its description names them. */
public final class Routes {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final Pattern routes;

    Routes(Collection<String> templates) {
        routes = Pattern.compile(templates.stream().map(Routes::pattern).collect(Collectors.joining("|")));
    }

    /** All paths of the description, which is parsed on each call: keep what it returns. */
    public static Routes described() {
        return new Routes(Description.json().getJsonObject("paths").keySet());
    }

    /**
     * Whether some operation has this path, whatever its method.
     *
     * @param path from {@code /api/} to the final slash, without query; a variable stands for one segment of any content
     */
    public boolean isRoute(String path) {
        return routes.matcher(path).matches();
    }

    private static String pattern(String template) {
        return VARIABLE.splitAsStream(template).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
    }
}
