/** The page's side of the worker that holds the keys while the vault is open. */

const WORKER = "/e2e/worker.js";

/** The one script address that this page may make out of text, whatever text somebody gives. */
const policy = globalThis.trustedTypes?.createPolicy("e2e-worker", {createScriptURL: () => WORKER});

let worker;
let number = 0;
const asked = new Map();

/** Lets the worker do that and answers what it answers; see there for the operations. */
export function ask(operation, ...operands) {
    worker ??= start();
    number += 1;
    return new Promise((resolve, reject) => {
        asked.set(number, {resolve, reject});
        worker.postMessage({number, operation, operands});
    });
}

/** Wipes the keys and ends the worker. */
export function forgetKeys() {
    const ended = worker;
    worker = undefined;
    giveUp("The vault was locked meanwhile.");
    if (ended) {
        ended.addEventListener("message", () => ended.terminate());
        ended.postMessage({operation: "wipe", operands: []});
    }
}

function start() {
    const started = new Worker(policy ? policy.createScriptURL("") : WORKER, {type: "module"});
    started.addEventListener("message", ({data}) => settle(data));
    started.addEventListener("error", () => {
        worker = undefined;
        giveUp("The worker does not run.");
    });
    return started;
}

function giveUp(reason) {
    asked.forEach(({reject}) => reject(new Error(reason)));
    asked.clear();
}

function settle({number: answered, value, fault}) {
    const {resolve, reject} = asked.get(answered) ?? {};
    asked.delete(answered);
    if (fault === undefined) {
        resolve?.(value);
    } else {
        reject?.(new Error(fault));
    }
}
