package id.ravi.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Database;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A list of threads asks something of all their messages: indexes have all of it, because rows hold large sealed texts. */
class AttachmentRanksIT {
    private static final String INDEXES =
            "SELECT GROUP_CONCAT(column_name ORDER BY seq_in_index) FROM information_schema.statistics"
                    + " WHERE table_schema = DATABASE() AND table_name = ? GROUP BY index_name";

    @Test
    void attachmentsAreRankedByIndexes() {
        assertThat(columns(AttachmentRows.RANKED, "m")).isSubsetOf("thread_id", "created", "id");
        assertThat(indexes("mail_message")).contains("thread_id,created,id");
        assertThat(columns(AttachmentRows.RANKED, "a")).isSubsetOf("message_id", "id");
        assertThat(indexes("mail_attachment")).contains("message_id,id");
    }

    @Test
    void unreadMessagesAreCountedByAnIndex() {
        assertThat(indexes("mail_message")).contains("thread_id,is_read");
    }

    private static List<String> columns(String statement, String table) {
        return Pattern.compile("\\b" + table + "\\.([a-z_]+)")
                .matcher(statement)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static List<String> indexes(String table) {
        return Database.column(INDEXES, table);
    }
}
