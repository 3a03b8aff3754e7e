/** Secrets and passwords of an identity. What is secret in them leaves this page sealed. */

import {isSealed} from "../../e2e/sealed.js";
import {send} from "../server.js";
import {ask} from "./keyring.js";

/**
 * What there is to know of each kind: where it is kept, which of its fields stay readable, which are sealed, and which of
 * those are shown at once to tell entries apart, copied, or made at random.
 */
export const KINDS = [
    {
        id: "secrets",
        one: "secret",
        path: "/api/secrets/",
        named: {key: "Name, such as OPENAI_API_KEY"},
        sealed: {value: "Value", notes: "Notes"},
        shownAtOnce: [],
        copied: "value",
    },
    {
        id: "passwords",
        one: "password",
        path: "/api/passwords/",
        named: {domain: "Site"},
        sealed: {username: "User name", password: "Password", notes: "Notes"},
        shownAtOnce: ["username"],
        copied: "password",
        generated: "password",
    },
];

export function list(kind, identity) {
    return send("GET", `${kind.path}?identity=${encodeURIComponent(identity)}`);
}

/** Creates one, with the texts of all its fields. */
export async function create(kind, identity, texts) {
    return send("POST", `${kind.path}?identity=${encodeURIComponent(identity)}`, await outgoing(kind, texts));
}

/** Changes those fields, and leaves the others as they are. */
export async function change(kind, record, texts) {
    return send("PATCH", pathOf(kind, record), await outgoing(kind, texts));
}

/** What a record is now: a list may be old. */
export async function current(kind, record) {
    return send("GET", pathOf(kind, record));
}

/** Seals what the server can read, as it is now. */
export async function seal(kind, record) {
    const now = await current(kind, record);
    if (now.status !== 200) {
        return now;
    }
    return change(kind, record, Object.fromEntries(readable(kind, now.body).map((field) => [field, now.body[field]])));
}

/** The fields whose texts the server can read, although they could be sealed. */
export function readable(kind, record) {
    return Object.keys(kind.sealed).filter((field) => record[field] !== "" && !isSealed(record[field]));
}

/** The text of a field; null when none of our keys opens it. */
export async function reveal(text) {
    return isSealed(text) ? ask("open", text) : text;
}

async function outgoing(kind, texts) {
    const body = {};
    for (const [field, text] of Object.entries(texts)) {
        body[field] = field in kind.sealed ? await ask("seal", text) : text;
    }
    return body;
}

function pathOf(kind, record) {
    return `${kind.path}${record.uuid}/`;
}
