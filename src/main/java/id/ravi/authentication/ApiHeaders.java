package id.ravi.authentication;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer of the API carries, errors of the container included. */
final class ApiHeaders {
    private ApiHeaders() {}

    static void set(HttpServletResponse response) {
        response.setHeader("Vary", "Accept, Cookie");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
