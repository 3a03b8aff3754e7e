package id.ravi.listing;

import id.ravi.access.Scope;
import id.ravi.persistence.Select;
import java.util.Optional;

/** What every statement has that reads rows of identities: the scope, and the order of a list. */
public final class ScopedSelect {
    private ScopedSelect() {}

    /**
     * Only what is in scope: a row outside of it is never loaded.
     *
     * @param rows columns and tables, one of which is the identity {@code i}
     */
    public static Select of(String rows, Scope scope) {
        var select = new Select(rows + " WHERE i.account_id = ? AND i.deleted IS NULL", scope.account());
        scope.identity().ifPresent(identity -> select.and(" AND i.id = ?", identity));
        return select;
    }

    /** The newest ones, or those after the cursor: by creation, then id. */
    public static Select newest(Select select, String row, Optional<Page.Cursor> after, int most) {
        after.ifPresent(last -> select.and(
                " AND (@.created < ? OR @.created = ? AND @.id < ?)".replace("@", row),
                last.created(),
                last.created(),
                last.id()));
        return select.and(" ORDER BY @.created DESC, @.id DESC LIMIT ".replace("@", row) + most);
    }
}
