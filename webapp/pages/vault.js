/** The vault: set up, locked, or open. */

import {once} from "./once.js";
import {problem, send} from "./server.js";
import {currentSession, showUser, signInFor} from "./session.js";
import {load, save} from "./vault/configuration.js";
import {add, clearEditor, edit} from "./vault/editor.js";
import {clearEntries, listEntries} from "./vault/entries.js";
import {whenIdle} from "./vault/idle.js";
import {ask, forgetKeys} from "./vault/keyring.js";
import {complain, show, take, tell} from "./vault/parts.js";
import {choose, clearChoice} from "./vault/passphrase.js";
import {KINDS, list} from "./vault/records.js";

const WORKING = "One moment …";
const UNLOCKING = "Trying the passphrase …";
const IDLE = "#idle";

const main = document.querySelector("main");
const passphrase = document.getElementById("passphrase");
const earlierPassphrase = document.getElementById("earlier-passphrase");
const identities = document.getElementById("identity");

let configuration;
let stopWatching = () => {};

/** Takes what is secret out of the page and the worker at once. */
function wipe() {
    stopWatching();
    forgetKeys();
    KINDS.forEach(clearEntries);
    clearEditor();
    clearChoice();
    [...document.forms].forEach((form) => form.reset());
}

/** Loads the page anew, which also takes away what a script cannot wipe: texts, and answers that are still on their way. */
function lock(why) {
    wipe();
    history.replaceState(null, "", `/vault${why}`);
    location.reload();
}

function leave() {
    wipe();
    signInFor("/vault");
}

/** What to do with every reply that is not the one that was hoped for. */
function fail(reply) {
    if (reply.status === 401) {
        leave();
    } else {
        complain(problem(reply));
    }
}

async function start() {
    const reply = await load();
    if (reply.status === 200) {
        show("unlock", "Unlock the vault", passphrase);
        tell(location.hash === IDLE ? "Locked, because nothing happened for a while." : "");
        history.replaceState(null, "", "/vault");
    } else if (reply.status === 404) {
        setUp();
    } else {
        fail(reply);
    }
}

/** Asks again at the end, because another window may have set it up meanwhile. */
function setUp() {
    choose({
        first: true,
        chosen: async (text) => {
            const reply = await load();
            await (reply.status === 404 ? keep(await ask("setUp", text), opened, setUp) : start());
        },
    });
}

function changePassphrase() {
    choose({
        first: false,
        chosen: async (text) => keep(await ask("changePassphrase", text), open, leaveChoice),
        cancelled: leaveChoice,
    });
}

function leaveChoice() {
    clearChoice();
    showEntries();
}

function keep(made, next, cancelled) {
    return save(made, {
        saved: async (kept) => {
            configuration = kept;
            clearChoice();
            await next();
            tell("The vault opens with this from now on.");
        },
        cancelled,
        failed: fail,
    });
}

async function unlock() {
    const text = take(passphrase);
    const reply = await load();
    if (reply.status !== 200) {
        fail(reply);
    } else if (await ask("unlock", reply.body, text)) {
        configuration = reply.body;
        await opened();
    } else {
        complain("This is not the passphrase of this vault.", passphrase);
    }
}

async function unlockEarlier() {
    if (await ask("unlockEarlier", replacedKeys(), take(earlierPassphrase))) {
        await showLists();
        tell("What was sealed for earlier keys opens now, too.");
    } else {
        complain("This is not the passphrase of any earlier keys.", earlierPassphrase);
    }
}

/** Configurations of former times for other keys; those for the same keys differ in their passphrase only. */
function replacedKeys() {
    return (configuration.earlier ?? []).filter((earlier) => earlier.public_key !== configuration.public_key);
}

async function opened() {
    stopWatching();
    stopWatching = whenIdle(Number(main.dataset.idleMinutes), () => lock(IDLE));
    document.getElementById("earlier").hidden = replacedKeys().length === 0;
    const reply = await send("GET", "/api/identities/");
    if (reply.status === 200) {
        identities.replaceChildren(...Object.values(reply.body).map(option));
        await (identities.value ? open() : complain("This account has no identity to keep anything for."));
    } else {
        fail(reply);
    }
}

function option({uuid, name, inbox}) {
    const created = new Option(`${name} – ${inbox}`, uuid);
    created.dataset.inbox = inbox;
    return created;
}

async function open() {
    showEntries();
    await showLists();
}

function showEntries() {
    show("entries", "Vault");
}

/** Those of the chosen identity, and if another was chosen meanwhile, of that one. */
async function showLists() {
    const chosen = identities.value;
    for (const kind of KINDS) {
        const reply = await list(kind, chosen);
        if (reply.status !== 200) {
            fail(reply);
            return;
        }
        await listEntries(kind, Object.values(reply.body), {
            edit: (record) => edit(kind, record, changed),
            changed,
        });
    }
    if (identities.value !== chosen) {
        await showLists();
    }
}

/** Takes the reply to a change; without one, nothing was changed. */
async function changed(reply, sentence = "Sealed and saved.") {
    if (!reply) {
        showEntries();
    } else if (reply.status < 300) {
        await open();
        tell(sentence);
    } else {
        fail(reply);
    }
}

function onSubmit(id, doing, action) {
    document.getElementById(id).addEventListener("submit", (event) => {
        event.preventDefault();
        once(doing, action);
    });
}

function onClick(id, action) {
    document.getElementById(id).addEventListener("click", action);
}

onSubmit("unlock", UNLOCKING, unlock);
onSubmit("earlier", UNLOCKING, unlockEarlier);
onClick("lock", () => lock(""));
onClick("change", changePassphrase);
identities.addEventListener("change", () => once(WORKING, showLists));
for (const kind of KINDS) {
    onClick(`add-${kind.one}`, () => {
        const {value: identity, selectedOptions: [chosen]} = identities;
        add(kind, identity, {username: chosen?.dataset.inbox}, changed);
    });
}
addEventListener("pagehide", wipe);
/* A page that comes back as it was left would show a vault without keys. */
addEventListener("pageshow", ({persisted}) => persisted && location.reload());

const session = await currentSession();
if (session.status !== 200) {
    fail(session);
} else if (!session.body.user) {
    signInFor("/vault");
} else {
    showUser(session.body.user, leave, fail);
    await once(WORKING, start);
}
