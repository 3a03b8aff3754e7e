package id.ravi.apikeys;

import java.util.function.Predicate;

/** What some keys may do has changed; whoever remembers them forgets them once that is committed. */
public record KeysChanged(Predicate<KeyHolder> whose) {
    /** All keys of an identity. */
    public static KeysChanged ofIdentity(long identity) {
        return new KeysChanged(
                holder -> holder.identity().filter(own -> own == identity).isPresent());
    }
}
