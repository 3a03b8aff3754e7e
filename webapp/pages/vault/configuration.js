/** What the server keeps about the account's keys: nothing that opens anything without the passphrase. */

import {once} from "../once.js";
import {problem, send} from "../server.js";
import {complain, show, take} from "./parts.js";

const ENCRYPTION = "/api/encryption/";

const password = document.getElementById("password");

/** The reply: 404 when nothing is set up. */
export function load() {
    return send("GET", ENCRYPTION);
}

/**
 * Keeps a configuration, and asks for the sign-in's password first where that is too long ago. Calls one of three: saved
 * with what the server keeps now, cancelled, or failed with its reply.
 */
export async function save(configuration, {saved, cancelled, failed}) {
    const reply = await send("PATCH", ENCRYPTION, configuration);
    if (reply.status === 200) {
        await saved(reply.body);
    } else if (reply.status === 403) {
        show("confirm", "Confirm that it is you", password);
        onConfirm(() => confirmed(configuration, {saved, cancelled, failed}), cancelled);
    } else {
        failed(reply);
    }
}

async function confirmed(configuration, outcomes) {
    const reply = await send("POST", "/api/auth/confirm/", {password: take(password)});
    if (reply.status >= 200 && reply.status < 300) {
        await save(configuration, outcomes);
    } else {
        complain(reply.status === 401 ? "The password is wrong." : problem(reply), password);
    }
}

function onConfirm(confirm, cancel) {
    document.getElementById("confirm").onsubmit = (event) => {
        event.preventDefault();
        once("One moment …", confirm);
    };
    document.getElementById("confirm-cancel").onclick = () => {
        password.value = "";
        cancel();
    };
}
