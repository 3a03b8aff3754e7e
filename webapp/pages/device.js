import {once} from "./once.js";
import {problem, send} from "./server.js";
import {currentSession, devicePath, showUser, signInFor} from "./session.js";

const VERIFY = "/api/auth/device/verify/";
const WORKING = "One moment …";
const CONSIDERATION_MILLISECONDS = 500;

const heading = document.getElementById("heading");
const message = document.getElementById("problem");
const ask = document.getElementById("ask");
const field = document.getElementById("code");
const request = document.getElementById("request");
const done = document.getElementById("done");
const buttons = [document.getElementById("approve"), document.getElementById("deny")];
let code = new URLSearchParams(location.search).get("user_code") ?? "";
let consideration;

/** Shows one part of the page, and leads screen readers to its heading. */
function show(part, title) {
    for (const other of [ask, request, done]) {
        other.hidden = other !== part;
    }
    message.textContent = "";
    heading.textContent = title;
    document.title = `${title} – Ravi server`;
    history.replaceState(null, "", devicePath(part === request ? code : ""));
    heading.focus();
}

function askForCode() {
    show(ask, "Let a program in");
    field.value = code;
    field.focus();
}

function showRequest(answer) {
    code = answer.user_code;
    text("shown-code", answer.user_code);
    text("client", answer.client || "It does not say");
    text("address", answer.address);
    time("created", answer.created_dt);
    time("expires", answer.expires_dt);
    holdButtons();
    show(request, "Let this program in?");
}

/**
 * Another site can cover this page and uncover it in the middle of a double click, so that the second click falls on a
 * button here: what comes at once counts for nothing.
 */
function holdButtons() {
    clearTimeout(consideration);
    buttons.forEach((button) => button.setAttribute("aria-disabled", "true"));
    consideration = setTimeout(
        () => buttons.forEach((button) => button.removeAttribute("aria-disabled")), CONSIDERATION_MILLISECONDS);
}

function showOutcome(approved) {
    text("outcome", approved
        ? "The program gets its key and goes on by itself. You can close this page and return to it."
        : "The program gets nothing. You can close this page.");
    code = "";
    show(done, approved ? "Approved" : "Denied");
}

function text(id, value) {
    document.getElementById(id).textContent = value;
}

function time(id, instant) {
    const element = document.getElementById(id);
    element.dateTime = instant;
    element.textContent = new Date(instant).toLocaleString(undefined, {dateStyle: "medium", timeStyle: "medium"});
}

function tell(reply) {
    message.textContent = problem(reply);
}

async function lookUp() {
    const reply = await send("GET", `${VERIFY}?user_code=${encodeURIComponent(code)}`);
    if (reply.status === 200 && reply.body.user_code) {
        showRequest(reply.body);
    } else if (reply.status === 401) {
        signInFor(devicePath(code));
    } else {
        askForCode();
        tell(reply);
    }
}

async function decide(approve) {
    const reply = await send("POST", VERIFY, {user_code: code, approve});
    if (reply.status === 200 && ["approved", "denied"].includes(reply.body.status)) {
        showOutcome(reply.body.status === "approved");
    } else if (reply.status === 401) {
        signInFor(devicePath(code));
    } else if (reply.status === 404) {
        askForCode();
        tell(reply);
    } else {
        tell(reply);
    }
}

ask.addEventListener("submit", (event) => {
    event.preventDefault();
    code = field.value.trim();
    once(WORKING, lookUp);
});
for (const button of buttons) {
    button.addEventListener("click", () => {
        if (!button.hasAttribute("aria-disabled")) {
            once(WORKING, () => decide(button.id === "approve"));
        }
    });
}
window.addEventListener("focus", holdButtons);

const session = await currentSession();
if (session.status !== 200) {
    tell(session);
} else if (!session.body.user) {
    signInFor(devicePath(code));
} else {
    showUser(session.body.user, () => signInFor(devicePath(code)), tell);
    await (code ? once(WORKING, lookUp) : askForCode());
}
