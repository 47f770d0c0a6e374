package org.queuemed.acceptance.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request as its bytes will be.
 *
 * @param headers whole lines
 */
record OddRequest(String method, String target, List<String> headers, byte[] body) {

    private static final int SHOWN = 600;

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** Whether the address is one (RFC 3986); where not, the framework says 400 and nothing else. */
    boolean isUri() {
        try {
            return new java.net.URI(target) != null;
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private String head() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("Connection: close\r\n\r\n").toString();
    }

    @Override
    public String toString() {
        String text = head().replaceAll("Bearer [^\r]{20,}", "Bearer …") + new String(body, StandardCharsets.UTF_8);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "… (" + text.length() + ")" : text;
    }
}
