package id.ravi.onetimepassword;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Walks through the fields of one message in the wire format of Protocol Buffers. Lengths are held against what is there,
 * so nothing is allocated on the word of the sender.
 */
final class Protobuf {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED_32 = 5;

    private final ByteBuffer octets;

    Protobuf(byte[] octets) {
        this.octets = ByteBuffer.wrap(octets);
    }

    /** Gives every field to the one who knows it. */
    void each(Fields fields) throws Unusable {
        try {
            while (octets.hasRemaining()) {
                long tag = varint();
                int number = (int) Math.min(tag >>> 3, Integer.MAX_VALUE);
                switch ((int) (tag & 7)) {
                    case VARINT -> fields.number(number, varint());
                    case LENGTH -> fields.octets(number, octets(varint()));
                    case FIXED_64 -> octets.getLong();
                    case FIXED_32 -> octets.getInt();
                    default -> throw broken();
                }
            }
        } catch (BufferUnderflowException e) {
            throw broken();
        }
    }

    private byte[] octets(long length) throws Unusable {
        if (length < 0 || length > octets.remaining()) {
            throw broken();
        }
        var content = new byte[(int) length];
        octets.get(content);
        return content;
    }

    private long varint() throws Unusable {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte octet = octets.get();
            value |= (long) (octet & 0x7f) << shift;
            if (octet >= 0) {
                return value;
            }
        }
        throw broken();
    }

    static Unusable broken() {
        return new Unusable("The export is damaged: export it again.");
    }

    /** Who knows the fields of a message; those it does not know it ignores. */
    interface Fields {
        void number(int field, long value) throws Unusable;

        void octets(int field, byte[] value) throws Unusable;
    }
}
