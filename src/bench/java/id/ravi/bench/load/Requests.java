package id.ravi.bench.load;

import java.util.List;

/** Where the requests of a load come from, one after the other; asked by one thread. */
@FunctionalInterface
public interface Requests {
    Request next();

    /** These, in turn and for ever. Made beforehand, they cost the load generator nothing. */
    static Requests rotating(List<Request> requests) {
        var all = List.copyOf(requests);
        var position = new int[1];
        return () -> {
            var next = all.get(position[0]);
            position[0] = (position[0] + 1) % all.size();
            return next;
        };
    }

    /** So many of the others, then one of these. */
    static Requests mixed(Requests many, int count, Requests one) {
        var position = new int[1];
        return () -> {
            position[0] = (position[0] + 1) % (count + 1);
            return position[0] == 0 ? one.next() : many.next();
        };
    }
}
