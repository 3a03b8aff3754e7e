/** The form for one secret or password, new or known. */

import {once} from "../once.js";
import {problem} from "../server.js";
import {complain, show} from "./parts.js";
import {change, create, current, readable, reveal} from "./records.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Fields whose texts may have several lines. */
const LONG = ["value", "notes"];

const form = document.getElementById("edit");
const fields = document.getElementById("fields");

/** What the fields held at first: they change line ends, so that it may differ from what was put into them. */
let untouched = {};

/** Shows an empty form; done is called with the created record, or with nothing when the person changed their mind. */
export function add(kind, identity, suggested, done) {
    open(kind, `Add a ${kind.one}`, suggested);
    input(kind.copied).required = true;
    onSave(async () => answer(await create(kind, identity, texts()), 201, done), done);
}

/** Shows the form with what is in the record now. */
export async function edit(kind, listed, done) {
    const now = await current(kind, listed);
    if (now.status !== 200) {
        await done(now);
        return;
    }
    const record = now.body;
    const known = {};
    for (const field of [...Object.keys(kind.named), ...Object.keys(kind.sealed)]) {
        known[field] = await reveal(record[field]);
    }
    if (Object.values(known).includes(null)) {
        complain("A part of this was sealed for other keys than those that are open, or it is damaged.");
        return;
    }
    open(kind, `Change a ${kind.one}`, known);
    onSave(async () => answer(await change(kind, record, changes(kind, record, known)), 200, done), done);
}

/** Takes what was typed out of the page. */
export function clearEditor() {
    fields.replaceChildren();
    untouched = {};
}

/** What the person changed, and what the server can still read, so that saving seals it. */
function changes(kind, record, known) {
    const open = readable(kind, record);
    const kept = ([field, text]) => [field, text === untouched[field] ? known[field] : text];
    return Object.fromEntries(Object.entries(texts()).map(kept)
        .filter(([field, text]) => text !== known[field] || open.includes(field)));
}

function texts() {
    return Object.fromEntries(inputs().map(({name, value}) => [name, value]));
}

function inputs() {
    return [...fields.querySelectorAll("input, textarea")];
}

function open(kind, title, known) {
    const labels = Object.entries({...kind.named, ...kind.sealed});
    fields.replaceChildren(...labels.flatMap(([name, label]) => field(kind, name, label, known[name])));
    untouched = texts();
    inputs()[0].required = true;
    show("edit", title, inputs()[0]);
}

function input(name) {
    return inputs().find((each) => each.name === name);
}

function field({generated}, name, text, value = "") {
    const label = document.createElement("label");
    label.textContent = text;
    label.htmlFor = `field-${name}`;
    const created = document.createElement(LONG.includes(name) ? "textarea" : "input");
    Object.assign(created, {id: label.htmlFor, name, value, autocomplete: "off", spellcheck: false});
    created.setAttribute("autocapitalize", "none");
    created.setAttribute("aria-describedby", "sealing problem");
    return name === generated ? [label, created, generator(created)] : [label, created];
}

/** Made here: the server, which also makes passwords, would know it. */
function generator(input) {
    const button = document.createElement("button");
    button.type = "button";
    button.id = "generate";
    button.textContent = "Make a random one";
    button.addEventListener("click", () => {
        input.value = randomPassword();
        input.focus();
    });
    return button;
}

/** 144 random bits: six for each character. */
function randomPassword() {
    return [...crypto.getRandomValues(new Uint8Array(24))].map((byte) => LETTERS[byte & 63]).join("");
}

async function answer(reply, expected, done) {
    if (reply.status === expected) {
        clearEditor();
        await done(reply);
    } else if (reply.status === 401) {
        await done(reply);
    } else {
        complain(problem(reply), inputs().find(({name}) => name in reply.body));
    }
}

function onSave(save, done) {
    form.onsubmit = (event) => {
        event.preventDefault();
        once("Sealing …", save);
    };
    document.getElementById("edit-cancel").onclick = () => {
        clearEditor();
        done();
    };
}
