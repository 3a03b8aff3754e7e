package id.ravi.bench.probes;

import id.ravi.bench.measure.Figures;
import id.ravi.bench.measure.Rounds;
import id.ravi.bench.operations.Catalog;
import id.ravi.bench.operations.Pace;
import id.ravi.bench.target.Target;
import java.net.URI;
import java.util.OptionalLong;

/**
 * What connections cost that are open and idle.
 *
 * @param connections that were opened
 * @param stillOpen of them when the measurement ended
 * @param before bytes of the server's memory without them
 * @param after with them
 * @param without reading a secret without them
 * @param with reading a secret beside them
 */
public record IdleCost(
        int connections, long stillOpen, OptionalLong before, OptionalLong after, Figures without, Figures with) {

    /** Reads secrets without and with them; the server closes what is idle for half a minute, so that it is quick. */
    public static IdleCost measure(Target target, Rounds rounds, int connections, Pace pace) {
        var get = Catalog.named("get");
        var without = rounds.measure(get, pace);
        var before = target.server().residentBytes();
        var url = URI.create(target.credentials().baseUrl());
        try (var idle = IdleConnections.open(url, "/bare/constant", connections)) {
            var after = target.server().residentBytes();
            var with = rounds.measure(get, pace);
            return new IdleCost(connections, idle.stillOpen(), before, after, without, with);
        }
    }
}
