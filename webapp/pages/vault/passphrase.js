/** Choosing what opens the vault: the first time, and whenever it changes. */

import {once} from "../once.js";
import {ask} from "./keyring.js";
import {complain, show, take} from "./parts.js";

const SHORTEST = 12;

const form = document.getElementById("choose");
const passphrase = document.getElementById("new-passphrase");
const repeated = document.getElementById("repeated");
const recoveryKey = document.getElementById("recovery-key");
const written = document.getElementById("written");
const cancel = document.getElementById("choose-cancel");

/** Asks for a passphrase or makes a recovery key, and calls with the one that the person has chosen. */
export function choose({first, chosen, cancelled}) {
    document.getElementById("first-time").hidden = !first;
    document.getElementById("other-time").hidden = first;
    cancel.hidden = first;
    form.reset();
    clearChoice();
    show("choose", first ? "Set up the vault" : "Change the passphrase");
    form.onsubmit = (event) => {
        event.preventDefault();
        once("Making keys …", () => check(chosen));
    };
    cancel.onclick = () => {
        clearChoice();
        cancelled();
    };
}

/** Leaves nothing of it in the page. */
export function clearChoice() {
    take(passphrase);
    take(repeated);
    recoveryKey.textContent = "";
    written.checked = false;
    showKind();
}

function isRecovery() {
    return form.elements.kind.value === "made";
}

function showKind() {
    document.getElementById("own").hidden = isRecovery();
    document.getElementById("made").hidden = !isRecovery();
}

async function check(chosen) {
    if (isRecovery() && !written.checked) {
        complain("Keep the recovery key first: it is not shown again.", written);
    } else if (isRecovery()) {
        await chosen(recoveryKey.textContent);
    } else if ([...passphrase.value].length < SHORTEST) {
        complain(`Use at least ${SHORTEST} characters.`, passphrase);
    } else if (passphrase.value !== repeated.value) {
        complain("The two are not the same.", repeated);
    } else {
        await chosen(passphrase.value);
    }
}

form.addEventListener("change", ({target}) => {
    if (target.name === "kind") {
        showKind();
        if (isRecovery() && !recoveryKey.textContent) {
            once("One moment …", async () => {
                recoveryKey.textContent = await ask("createRecoveryKey");
            });
        }
    }
});
