/** The lists of an open vault. What is not revealed is not in the page. */

import {once} from "../once.js";
import {complain, tell} from "./parts.js";
import {readable, reveal, seal} from "./records.js";

const ANOTHER_KEY = "This was sealed for other keys than those that are open, or it is damaged.";
const SEALED = "Sealed from now on. The server could read it before, and older copies of it stay: renew it where it is used, if"
    + " that matters.";
const WORKING = "One moment …";

const template = document.getElementById("entry");
let hideRevealed = () => {};

/** Shows the records of a kind. The callbacks: edit one, and take the server's reply to a change of one. */
export async function listEntries(kind, records, callbacks) {
    const rows = await Promise.all(records.map((record) => row(kind, record, callbacks)));
    document.getElementById(kind.id).replaceChildren(...rows);
    document.getElementById(`no-${kind.id}`).hidden = rows.length > 0;
}

/** Leaves nothing of them in the page. */
export function clearEntries(kind) {
    hideRevealed = () => {};
    document.getElementById(kind.id).replaceChildren();
}

async function row(kind, record, {edit, changed}) {
    const entry = template.content.cloneNode(true).firstElementChild;
    const find = (selector) => entry.querySelector(selector);
    const name = await title(kind, record);
    find(".title").textContent = name;
    find(".mark").hidden = readable(kind, record).length === 0;
    find(".seal").hidden = readable(kind, record).length === 0;
    for (const button of entry.querySelectorAll("button")) {
        button.setAttribute("aria-label", `${button.textContent} ${name}`);
    }
    const onClick = (selector, doing, action) => find(selector).addEventListener("click", () => once(doing, action));
    onClick(".reveal", WORKING, () => toggle(kind, record, entry));
    onClick(".copy", WORKING, () => copy(kind, record));
    onClick(".change", WORKING, () => edit(record));
    onClick(".seal", "Sealing …", async () => changed(await seal(kind, record), SEALED));
    return entry;
}

/** What tells entries apart: the name, and where that is not unique the user name, too. */
async function title(kind, record) {
    const [name] = Object.keys(kind.named);
    const more = await Promise.all(kind.shownAtOnce.map((field) => reveal(record[field])));
    return [record[name], ...more].filter(Boolean).join(" – ");
}

/** One entry is revealed at a time. */
async function toggle(kind, record, entry) {
    const shown = !entry.querySelector("dl").hidden;
    hideRevealed();
    hideRevealed = () => {};
    if (shown) {
        return;
    }
    const terms = [];
    for (const [field, label] of Object.entries(kind.sealed)) {
        const text = await reveal(record[field]);
        if (text !== "") {
            terms.push(...term(field, label, text ?? ANOTHER_KEY));
        }
    }
    entry.querySelector("dl").replaceChildren(...terms);
    setShown(entry, true);
    hideRevealed = () => {
        entry.querySelector("dl").replaceChildren();
        setShown(entry, false);
    };
}

function setShown(entry, shown) {
    const name = entry.querySelector(".title").textContent;
    const button = entry.querySelector(".reveal");
    entry.querySelector("dl").hidden = !shown;
    button.setAttribute("aria-expanded", shown);
    button.textContent = shown ? "Hide" : "Reveal";
    button.setAttribute("aria-label", `${button.textContent} ${name}`);
}

function term(field, label, text) {
    const dt = document.createElement("dt");
    dt.textContent = label;
    const dd = document.createElement("dd");
    dd.textContent = text;
    dd.dataset.field = field;
    return [dt, dd];
}

async function copy(kind, record) {
    const text = await reveal(record[kind.copied]);
    if (text === null) {
        complain(ANOTHER_KEY);
        return;
    }
    try {
        await navigator.clipboard.writeText(text);
        tell("Copied. It stays on the clipboard until something else takes its place.");
    } catch (refused) {
        complain("The browser does not let this page copy. Reveal it and copy it by hand.");
    }
}
