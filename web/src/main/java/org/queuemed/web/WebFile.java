package org.queuemed.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A file as it is served.
 *
 * @param type the media type
 * @param tag a strong validator without quotes: of two files with the same tag the bytes are the same
 * @param lasting whether the name changes with the bytes, so that it may be kept for good
 */
record WebFile(byte[] bytes, byte[] gzipped, String type, String tag, boolean lasting) {

    static WebFile of(byte[] bytes, String type, boolean lasting) {
        return new WebFile(bytes, gzip(bytes), type, Digest.of(bytes), lasting);
    }

    String caching() {
        return lasting ? "public, max-age=31536000, immutable" : "no-cache";
    }

    boolean isPage() {
        return type.startsWith("text/html");
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory is never full of a small file", e);
        }
        return packed.toByteArray();
    }
}
