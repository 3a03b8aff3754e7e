package id.ravi.secrets;

import id.ravi.identities.Target;

/** A secret that is new or to be changed, and whose it is: what is sealed is bound to both. */
record OwnedSecret(Secret row, Target owner) {
    /** Hands it to another identity; value and notes no longer open and must be sealed anew. */
    OwnedSecret movedTo(Target other) {
        row.moveTo(other);
        return new OwnedSecret(row, other);
    }

    /** What it is now. The arrays are the row's own: nobody may change them. */
    SealedSecret sealed() {
        return row.sealed(owner.uuid());
    }
}
