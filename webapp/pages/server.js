/** How the pages speak with the server. Whatever it answers is data: pages put it into text, never into markup. */

const PATIENCE_MILLISECONDS = 30_000;

/** Answers status and JSON body; status 0 when there was no answer at all. */
export async function send(method, path, body) {
    const headers = {Accept: "application/json"};
    if (method !== "GET") {
        headers["Content-Type"] = "application/json";
        headers["X-CSRFToken"] = csrfToken();
    }
    try {
        const response = await fetch(path, {
            method,
            headers,
            body: body === undefined ? undefined : JSON.stringify(body),
            signal: AbortSignal.timeout?.(PATIENCE_MILLISECONDS), // a browser without it has a patience of its own
        });
        return {status: response.status, body: await object(response)};
    } catch (nobodyThere) {
        return {status: 0, body: {}};
    }
}

async function object(response) {
    try {
        return (await response.json()) ?? {};
    } catch (notJson) {
        return {};
    }
}

function csrfToken() {
    const cookie = document.cookie.split("; ").find((pair) => pair.startsWith("csrftoken="));
    return cookie ? cookie.slice("csrftoken=".length) : "";
}

/** Why the answer is not what was asked for, for the person in front of the page. */
export function problem({status, body}) {
    if (status === 0) {
        return "The server cannot be reached. Check the connection, then try again.";
    }
    if (status === 429) {
        return `Too many attempts. Wait ${duration(body.retry_after_seconds)}, then try again.`;
    }
    if (status === 403 && String(body.detail).includes("another site")) {
        return `You opened this page at ${location.origin}, which is not the address that this server works under.`
            + ` It says: ${body.detail}`;
    }
    const sentences = Object.values(body).flat().filter((sentence) => typeof sentence === "string");
    return sentences.join(" ") || `Something went wrong (status ${status}). Try again later.`;
}

function duration(seconds) {
    if (!(seconds > 0)) {
        return "a while";
    }
    return seconds < 60 ? count(seconds, "second") : count(Math.ceil(seconds / 60), "minute");
}

function count(number, unit) {
    return number === 1 ? `1 ${unit}` : `${number} ${unit}s`;
}
