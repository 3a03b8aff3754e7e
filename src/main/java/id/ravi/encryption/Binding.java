package id.ravi.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/**
 * Where a sealed value belongs: sealed for one place, it opens at no other.
 *
 * @param table of the database that holds the sealed value
 * @param column of that table
 * @param row the uuid of the row, never its integer id: that may be given again
 * @param identity whose data key seals the value
 */
public record Binding(String table, String column, UUID row, UUID identity) {
    private static final byte[] FORMAT = {1};

    /**
     * The associated data of the seal; no two bindings have the same.
     *
     * <p>Five members follow each other, each as its length (4 octets, big-endian, unsigned) and its octets: the
     * format (1 octet, 1), the table (UTF-8), the column (UTF-8), the row and the identity (16 octets each, RFC 9562
     * section 4). It must never change for a format: everything that is stored would stop to open.
     */
    public byte[] associatedData() {
        var members = List.of(FORMAT, table.getBytes(UTF_8), column.getBytes(UTF_8), octets(row), octets(identity));
        int length = members.size() * Integer.BYTES;
        for (var member : members) {
            length += member.length;
        }
        ByteBuffer sequence = ByteBuffer.allocate(length);
        members.forEach(member -> sequence.putInt(member.length).put(member));
        return sequence.array();
    }

    private static byte[] octets(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
