package id.ravi.totpcodes;

import id.ravi.access.Caller;
import id.ravi.access.Scope;
import jakarta.ws.rs.container.AsyncResponse;
import java.time.Instant;
import java.util.UUID;

/** A request that waits for the code of an entry whose period begins at that instant. Two are never the same. */
final class Wait {
    final Caller caller;
    final Scope scope;
    final UUID entry;
    final Instant until;
    final AsyncResponse response;

    Wait(Caller caller, Scope scope, UUID entry, Instant until, AsyncResponse response) {
        this.caller = caller;
        this.scope = scope;
        this.entry = entry;
        this.until = until;
        this.response = response;
    }
}
