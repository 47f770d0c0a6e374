package org.queuemed.acceptance.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A frame of RFC 6455, section 5.2, as the server sends it and as a client, or nobody, would. */
record Frame(int opcode, byte[] payload) {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    static final int FINAL = 0x80;
    private static final int MASKED = 0x80;

    /** A whole one. */
    static byte[] of(int opcode, byte[] payload) {
        return raw(FINAL | opcode, payload, true);
    }

    /** One of several: more is to follow. */
    static byte[] part(int opcode, byte[] payload) {
        return raw(opcode, payload, true);
    }

    /** With any first byte, and without a mask where none is wanted. A mask of zeros leaves the payload as it is. */
    static byte[] raw(int first, byte[] payload, boolean masked) {
        byte[] head = head(first, payload.length, masked);
        byte[] frame = java.util.Arrays.copyOf(head, head.length + payload.length);
        System.arraycopy(payload, 0, frame, head.length, payload.length);
        return frame;
    }

    /** The beginning of one that says it is so long. */
    static byte[] head(int first, long length, boolean masked) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            int mask = masked ? MASKED : 0;
            out.writeByte(first);
            if (length < 126) {
                out.writeByte(mask | (int) length);
            } else if (length <= 0xFFFF) {
                out.writeByte(mask | 126);
                out.writeShort((int) length);
            } else {
                out.writeByte(mask | 127);
                out.writeLong(length);
            }
            if (masked) {
                out.writeInt(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What the server sends is short, and whole. */
    static Frame read(DataInputStream in) throws IOException {
        int opcode = in.readUnsignedByte() & 0x0F;
        int length = in.readUnsignedByte();
        byte[] payload = new byte
                [length == 126 ? in.readUnsignedShort() : length == 127 ? Math.toIntExact(in.readLong()) : length];
        in.readFully(payload);
        return new Frame(opcode, payload);
    }
}
