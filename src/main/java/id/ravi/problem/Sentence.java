package id.ravi.problem;

import jakarta.servlet.http.HttpServletRequest;

/** What a bare status tells a client, in the words of Django REST framework. */
final class Sentence {
    private static final int MOST_QUOTED = 100;

    private Sentence() {}

    static String of(int status, HttpServletRequest request) {
        return switch (status) {
            case 403 -> "You do not have permission to perform this action.";
            case 404 -> "Not found.";
            case 405 -> "Method \"" + quoted(request.getMethod()) + "\" not allowed.";
            case 406 -> "Could not satisfy the request Accept header.";
            case 413 -> "Request body is too large.";
            case 415 -> "Unsupported media type \"" + quoted(request.getContentType()) + "\" in request.";
            default -> status < 500 ? "Malformed request." : "The server could not answer. Try again later.";
        };
    }

    private static String quoted(String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), MOST_QUOTED));
    }
}
