/**
 * End-to-end encryption as the server's clients agree on it: src/site/markdown/e2e.md. Every function is pure but for the
 * random bytes of those that make something, and none may be called before `ready` is.
 *
 * A configuration is what /api/encryption/ keeps; a pair is {publicKey, privateKey}, 32 bytes each. Texts cannot be wiped
 * from a script's memory, byte arrays can: what is secret and not needed any more is.
 */

import sodium from "../vendor/libsodium/libsodium-wrappers.mjs";
import {PREFIX} from "./sealed.js";

export const ready = sodium.ready;

const VERIFIED = "ravi-e2e-verify";
const KDF = "argon2id";
const KDF_PARAMS = {time: 3, memory_kib: 65_536, parallelism: 1};
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const RECOVERY_BYTES = 32;

const RECOVERY_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's: none looks like another
const RECOVERY_KEY = new RegExp(`^[${RECOVERY_LETTERS}]{52}$`);

/** The 32 bytes that Argon2id makes of the passphrase; this takes a noticeable while, as it should. */
export function deriveKey(passphrase, {kdf, kdf_params: {time, memory_kib: kibibytes, parallelism}, salt}) {
    const bounded = time >= 1 && time <= 16 && kibibytes >= 8_192 && kibibytes <= 1_048_576;
    if (kdf !== KDF || parallelism !== 1 || !bounded) {
        throw new Error("This page cannot derive a key in the way that the configuration names.");
    }
    return sodium.crypto_pwhash(
        KEY_BYTES, canonical(passphrase), bytes(salt), time, kibibytes * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13);
}

export function createKeys() {
    return pairOf(sodium.crypto_box_keypair());
}

/** The pair of a private key. */
export function pair(privateKey) {
    return {publicKey: sodium.crypto_scalarmult_base(privateKey), privateKey};
}

export function wrap(privateKey, key) {
    const nonce = sodium.randombytes_buf(sodium.crypto_secretbox_NONCEBYTES);
    return base64(concatenated(nonce, sodium.crypto_secretbox_easy(privateKey, nonce, key)));
}

/** The private key, or null with a key that is not the right one. */
export function unwrap(wrapped, key) {
    const box = bytes(wrapped);
    const nonce = box.slice(0, sodium.crypto_secretbox_NONCEBYTES);
    return orNull(() => sodium.crypto_secretbox_open_easy(box.slice(nonce.length), nonce, key));
}

/** An empty text stays empty: there is nothing to hide in it. */
export function seal(text, publicKey) {
    return text === "" ? "" : PREFIX + sealedBox(text, publicKey);
}

/** What is in a sealed text, or null when it was sealed for another pair or is damaged. */
export function open(sealed, keys) {
    return sealed === "" ? "" : openedBox(sealed.slice(PREFIX.length), keys);
}

/** Whether this is the pair that the configuration was made with. */
export function verify(configuration, keys) {
    return sodium.memcmp(keys.publicKey, bytes(configuration.public_key))
        && openedBox(configuration.verifier, keys) === VERIFIED;
}

/** The pair that the passphrase opens, or null when it is another passphrase. */
export function unlock(configuration, passphrase) {
    const key = deriveKey(passphrase, configuration);
    try {
        const keys = configuration.wrapped_private_key ? unwrapped(configuration, key) : legacyPair(key);
        return keys && verify(configuration, keys) ? keys : null;
    } finally {
        sodium.memzero(key);
    }
}

function unwrapped(configuration, key) {
    const privateKey = unwrap(configuration.wrapped_private_key, key);
    return privateKey && pair(privateKey);
}

/** Older clients wrap nothing: the pair comes out of the passphrase, which was six digits. */
function legacyPair(seed) {
    return pairOf(sodium.crypto_box_seed_keypair(seed));
}

/** A configuration, to be sent to the server, under which that passphrase opens that pair. */
export function configure(passphrase, {publicKey, privateKey}) {
    const derivation = {salt: base64(sodium.randombytes_buf(SALT_BYTES)), kdf: KDF, kdf_params: KDF_PARAMS};
    const key = deriveKey(passphrase, derivation);
    try {
        return {
            ...derivation,
            verifier: sealedBox(VERIFIED, publicKey),
            public_key: base64(publicKey),
            wrapped_private_key: wrap(privateKey, key),
        };
    } finally {
        sodium.memzero(key);
    }
}

/** 256 random bits as 13 groups of four letters and digits, to be used like a passphrase. */
export function createRecoveryKey() {
    const random = sodium.randombytes_buf(RECOVERY_BYTES);
    let bits = "";
    for (const byte of random) {
        bits += byte.toString(2).padStart(8, "0");
    }
    sodium.memzero(random);
    return grouped(bits.match(/.{1,5}/g).map((five) => RECOVERY_LETTERS[parseInt(five.padEnd(5, "0"), 2)]).join(""));
}

/**
 * A passphrase counts however the keyboard composed its letters (Unicode NFC), and a recovery key also in small letters,
 * without its hyphens or with blanks.
 */
function canonical(passphrase) {
    const letters = passphrase.replace(/[\s-]/g, "").toUpperCase();
    return RECOVERY_KEY.test(letters) ? grouped(letters) : passphrase.normalize("NFC");
}

function grouped(letters) {
    return letters.match(/.{4}/g).join("-");
}

function sealedBox(text, publicKey) {
    return base64(sodium.crypto_box_seal(new TextEncoder().encode(text), publicKey));
}

function openedBox(box, {publicKey, privateKey}) {
    const opened = orNull(() => sodium.crypto_box_seal_open(bytes(box), publicKey, privateKey));
    return opened && orNull(() => new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(opened));
}

export function wipe({privateKey}) {
    sodium.memzero(privateKey);
}

function pairOf({publicKey, privateKey}) {
    return {publicKey, privateKey};
}

function bytes(text) {
    return sodium.from_base64(text, sodium.base64_variants.ORIGINAL);
}

function base64(array) {
    return sodium.to_base64(array, sodium.base64_variants.ORIGINAL);
}

function concatenated(first, second) {
    const both = new Uint8Array(first.length + second.length);
    both.set(first);
    both.set(second, first.length);
    return both;
}

/** The library throws where something does not open, which is an answer here. */
function orNull(attempt) {
    try {
        return attempt();
    } catch (notOpened) {
        return null;
    }
}
