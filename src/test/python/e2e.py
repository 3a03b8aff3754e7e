#!/usr/bin/python3
"""The end-to-end format of src/site/markdown/e2e.md by libsodium itself, through Debian's python3-nacl.

e2e.py make            writes new vectors to standard output
e2e.py check [FILE]    reads vectors, whoever made them, and fails unless libsodium agrees with every one of them
"""
import json
import sys
import unicodedata
from base64 import b64decode, b64encode

from nacl import bindings as sodium

PREFIX = "e2e::"
VERIFIED = "ravi-e2e-verify"
USUAL = {"time": 3, "memory_kib": 65536, "parallelism": 1}
LEAST = {"time": 1, "memory_kib": 8192, "parallelism": 1}
EXAMPLES = [
    ("legacy-pin", "481516", USUAL, False),
    ("passphrase-of-six-words", "outlast crewmate stylishly unheated gutter reanalyze", USUAL, True),
    ("recovery-key", "7ZX4-QM2H-0KDT-9WRA-3VBN-E6YS-PJ58-1CGF-XT4M-Q7R2-KD9H-W0AV-BN3G", USUAL, True),
    ("passphrase-in-decomposed-unicode", "mu\u0308de Lo\u0308we \U0001f981 schla\u0308ft", LEAST, True),
    ("other-kdf-params", "  spaces at both ends count  ", {"time": 2, "memory_kib": 16384, "parallelism": 1}, True),
    ("legacy-pin-with-other-kdf-params", "000000", LEAST, False),
]
PLAINTEXTS = [
    "",
    "x",
    "sk-proj-abc123",
    "-----BEGIN KEY-----\nline\r\n\ttab \n",
    "\ufeffgrüße \u6f22\u5b57 \U0001f511\U0001d11e",
    "e2e::not sealed, only called so",
    "0123456789" * 100,
]


def base64(data):
    return b64encode(data).decode()


def unbase64(text):
    return b64decode(text, validate=True)


def derive(passphrase, salt, params):
    assert params["parallelism"] == 1, "libsodium knows one lane only"
    text = unicodedata.normalize("NFC", passphrase).encode()
    memory = params["memory_kib"] * 1024
    return sodium.crypto_pwhash_alg(32, text, salt, params["time"], memory, sodium.crypto_pwhash_ALG_ARGON2ID13)


def seal(text, public):
    return base64(sodium.crypto_box_seal(text.encode(), public))


def opened(box, public, private):
    return sodium.crypto_box_seal_open(unbase64(box), public, private).decode()


def made(name, passphrase, params, wrapped):
    salt = sodium.randombytes(16)
    seed = derive(passphrase, salt, params)
    public, private = sodium.crypto_box_keypair() if wrapped else sodium.crypto_box_seed_keypair(seed)
    nonce = sodium.randombytes(24)
    wrapping = base64(nonce + sodium.crypto_secretbox(private, nonce, seed)) if wrapped else ""
    return {
        "name": name,
        "passphrase": passphrase,
        "salt": base64(salt),
        "kdf": "argon2id",
        "kdf_params": params,
        "seed": base64(seed),
        "public_key": base64(public),
        "private_key": base64(private),
        "wrapped_private_key": wrapping,
        "verifier": seal(VERIFIED, public),
        "boxes": [{"plaintext": text, "box": text and PREFIX + seal(text, public)} for text in PLAINTEXTS],
    }


def check(vector):
    seed = derive(vector["passphrase"], unbase64(vector["salt"]), vector["kdf_params"])
    public, private = unbase64(vector["public_key"]), unbase64(vector["private_key"])
    require(seed == unbase64(vector["seed"]), "the key that Argon2id derives")
    require(sodium.crypto_scalarmult_base(private) == public, "the public key of the private one")
    if vector["wrapped_private_key"]:
        wrapping = unbase64(vector["wrapped_private_key"])
        require(len(wrapping) == 72, "the length of the wrapped key")
        require(sodium.crypto_secretbox_open(wrapping[24:], wrapping[:24], seed) == private, "the wrapped key")
    else:
        require(sodium.crypto_box_seed_keypair(seed) == (public, private), "the pair of the seed")
    require(opened(vector["verifier"], public, private) == VERIFIED, "the verifier")
    for box in vector["boxes"]:
        require(is_sealed_text(box, public, private), "the box of " + repr(box["plaintext"][:20]))


def is_sealed_text(box, public, private):
    if not box["plaintext"]:
        return box["box"] == ""
    sealed = box["box"]
    return sealed.startswith(PREFIX) and opened(sealed[len(PREFIX):], public, private) == box["plaintext"]


def require(holds, what):
    if not holds:
        raise ValueError(what + " is not what libsodium makes of it")


def main(command, path=None):
    if command == "make":
        json.dump([made(*example) for example in EXAMPLES], sys.stdout, indent=2)
        print()
        return
    with open(path, encoding="utf-8") if path else sys.stdin as source:
        vectors = json.load(source)
    for vector in vectors:
        check(vector)
        print("libsodium agrees with", vector["name"], "and its", len(vector["boxes"]), "boxes")


main(*sys.argv[1:])
