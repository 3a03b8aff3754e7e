/**
 * The only place that holds a private key: the page asks it to seal and to open, and never sees the key. It ends with the
 * lock, and its memory with it.
 */

import * as e2e from "./e2e.js";

/** The pair that seals first, then earlier ones, which only open. */
let pairs = [];

const operations = {
    /** Whether the passphrase opens the configuration. */
    unlock(configuration, passphrase) {
        const keys = e2e.unlock(configuration, passphrase);
        return keys !== null && pairs.unshift(keys) > 0;
    },

    /** Whether the passphrase opens any of the configurations of former times, too. */
    unlockEarlier(configurations, passphrase) {
        const opened = configurations.map((each) => e2e.unlock(each, passphrase)).filter((keys) => keys !== null);
        return pairs.push(...opened) > 0 && opened.length > 0;
    },

    /** Makes keys, and answers the configuration to keep. */
    setUp(passphrase) {
        pairs = [e2e.createKeys()];
        return e2e.configure(passphrase, pairs[0]);
    },

    /** The configuration for the same keys under another passphrase. */
    changePassphrase(passphrase) {
        return e2e.configure(passphrase, pairs[0]);
    },

    createRecoveryKey() {
        return e2e.createRecoveryKey();
    },

    seal(text) {
        return e2e.seal(text, pairs[0].publicKey);
    },

    /** Null when none of the keys opens it. */
    open(sealed) {
        for (const keys of pairs) {
            const text = e2e.open(sealed, keys);
            if (text !== null) {
                return text;
            }
        }
        return null;
    },

    wipe() {
        pairs.forEach(e2e.wipe);
        pairs = [];
    },
};

/* Listens at once and waits for the library inside: a message that comes before anybody listens is lost. */
addEventListener("message", async ({data: {number, operation, operands}}) => {
    try {
        await e2e.ready;
        postMessage({number, value: operations[operation](...operands)});
    } catch (fault) {
        postMessage({number, fault: fault.message});
    }
});
