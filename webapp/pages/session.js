/** Who is signed in, and the way to the sign-in and back. */

import {send} from "./server.js";

/** Where the sign-in may lead afterwards. */
const OWN_PATHS = ["/", "/device", "/vault"];

export function currentSession() {
    return send("GET", "/api/auth/session/");
}

/** Shows in the page's header who is signed in, with a button that ends the session and then goes on. */
export function showUser(user, signedOut, failed) {
    document.getElementById("user").textContent = user.username;
    document.getElementById("session").hidden = false;
    document.getElementById("sign-out").addEventListener("click", async () => {
        const reply = await send("POST", "/api/auth/logout/");
        const ended = reply.status === 204 || reply.status === 401;
        (ended ? signedOut : failed)(reply);
    });
}

/** The page for a code, or without one the page that asks for it. */
export function devicePath(code) {
    return code ? `/device?user_code=${encodeURIComponent(code)}` : "/device";
}

/** Lets the person sign in and come back to that path. */
export function signInFor(path) {
    location.replace(`/sign-in?next=${encodeURIComponent(path)}`);
}

/**
 * Where to go after the sign-in. An address is not trusted to say so: what it names is put together anew from our own
 * paths, and everything else is the start page.
 */
export function destination() {
    const next = new URLSearchParams(location.search).get("next") ?? "/";
    const url = resolved(next);
    const path = url.origin === location.origin && OWN_PATHS.includes(url.pathname) ? url.pathname : "/";
    return path === "/device" ? devicePath(url.searchParams.get("user_code")) : path;
}

/** Without URL.canParse, which browsers learned in 2023 only. What is no address is the start page. */
function resolved(address) {
    try {
        return new URL(address, location.origin);
    } catch (notAnAddress) {
        return new URL(location.origin);
    }
}
