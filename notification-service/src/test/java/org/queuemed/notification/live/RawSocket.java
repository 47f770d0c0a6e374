package org.queuemed.notification.live;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket (RFC 6455) by hand, for what a well-behaved client cannot do: speak before it was let in. */
final class RawSocket implements AutoCloseable {

    private static final int FINAL_TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final DataInputStream in;

    private RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new DataInputStream(socket.getInputStream());
    }

    /** The message follows the handshake without waiting for its answer. */
    static RawSocket saysWithItsHandshake(String message, URI address) throws IOException {
        RawSocket raw = new RawSocket(new Socket(address.getHost(), address.getPort()));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(handshake(address, ""));
        all.writeBytes(frame(FINAL_TEXT, message.getBytes(StandardCharsets.UTF_8)));
        raw.socket.getOutputStream().write(all.toByteArray());
        raw.answer();
        return raw;
    }

    /** The head of the answer to a handshake with these headers, each ended with CRLF. */
    static String answerTo(String headers, URI address) throws IOException {
        try (RawSocket raw = new RawSocket(new Socket(address.getHost(), address.getPort()))) {
            raw.socket.getOutputStream().write(handshake(address, headers));
            return raw.answer();
        }
    }

    /** Opens one and sends a frame whose first byte is this, whatever it may mean. */
    static RawSocket sendsFrame(int first, byte[] payload, URI address) throws IOException {
        RawSocket raw = new RawSocket(new Socket(address.getHost(), address.getPort()));
        raw.socket.getOutputStream().write(handshake(address, ""));
        raw.answer();
        raw.socket.getOutputStream().write(frame(first, payload));
        return raw;
    }

    private static byte[] handshake(URI address, String headers) {
        String handshake = "GET " + address.getPath() + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n"
                + headers + "\r\n";
        return handshake.getBytes(StandardCharsets.US_ASCII);
    }

    String nextText() throws IOException {
        return new String(frame(TEXT), StandardCharsets.UTF_8);
    }

    int closeCode() throws IOException {
        return ByteBuffer.wrap(frame(CLOSE)).getShort() & 0xFFFF;
    }

    /** A mask of zeros leaves the text as it is. */
    private static byte[] frame(int first, byte[] text) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(frame);
        out.writeByte(first);
        if (text.length <= 0xFFFF) {
            out.writeByte(MASKED | 126);
            out.writeShort(text.length);
        } else {
            out.writeByte(MASKED | 127);
            out.writeLong(text.length);
        }
        out.writeInt(0);
        out.write(text);
        return frame.toByteArray();
    }

    private String answer() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    private byte[] frame(int kind) throws IOException {
        int opcode = in.readUnsignedByte() & 0x0F;
        int length = in.readUnsignedByte();
        byte[] payload = in.readNBytes(length == 126 ? in.readUnsignedShort() : length);
        return opcode == kind ? payload : frame(kind);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
