"use strict";

/* global SwaggerUIBundle */

function csrfToken() {
    const cookie = document.cookie.split("; ").find((pair) => pair.startsWith("csrftoken="));
    return cookie ? cookie.slice("csrftoken=".length) : "";
}

/* The session of a signed-in owner counts only together with this proof, and the proof is for our own server only. */
function proveSession(request) {
    const token = csrfToken();
    if (token && new URL(request.url, document.baseURI).origin === location.origin) {
        request.headers["X-CSRFToken"] = token;
    }
    return request;
}

SwaggerUIBundle({
    url: new URL("../schema/", document.baseURI).href,
    dom_id: "#docs",
    deepLinking: true,
    displayRequestDuration: true,
    validatorUrl: null, /* the default sends the description to a public service */
    requestInterceptor: proveSession,
});
