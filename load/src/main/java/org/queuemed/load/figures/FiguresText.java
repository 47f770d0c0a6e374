package org.queuemed.load.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.HdrHistogram.Histogram;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;

/** Figures as one line of text and back, whole: histograms in their own encoding, so that nothing is lost by adding up. */
public final class FiguresText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FiguresText() {}

    public static String write(Figures figures) {
        ObjectNode all = JSON.createObjectNode();
        for (Count count : Count.values()) {
            all.put(count.name(), figures.of(count));
        }
        for (Latency latency : Latency.values()) {
            all.put(latency.name(), encode(figures.of(latency)));
        }
        all.put("firstError", figures.firstError());
        return all.toString();
    }

    /** @throws IllegalArgumentException if that is not what {@link #write} gave */
    public static Figures read(String text) {
        try {
            JsonNode all = JSON.readTree(text);
            Figures figures = new Figures();
            for (Count count : Count.values()) {
                figures.count(count, all.required(count.name()).longValue());
            }
            for (Latency latency : Latency.values()) {
                figures.of(latency).add(decode(all.required(latency.name()).textValue()));
            }
            figures.error(all.required("firstError").textValue());
            return figures;
        } catch (JsonProcessingException | DataFormatException e) {
            throw new IllegalArgumentException("these are no figures", e);
        }
    }

    private static String encode(Histogram histogram) {
        ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(buffer);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }

    private static Histogram decode(String text) throws DataFormatException {
        return Histogram.decodeFromCompressedByteBuffer(
                ByteBuffer.wrap(Base64.getDecoder().decode(text)), 0);
    }
}
