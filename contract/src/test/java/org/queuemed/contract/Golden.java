package org.queuemed.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The golden files: one message each, as it stands on the wire. They tell one story: clinic 5 has just called number 13
 * to Cabinet 1 while 12 is being served, 11 did not show, and 16 (a priority), 14, 15 and 10 (put back) wait. The token
 * of ticket N is {@code golden-patient-N}, that of the one screen {@code golden-display-3}; the QR code on the wall carries
 * {@code golden-join-5}.
 */
public final class Golden {

    private Golden() {}

    /** The message of {@code golden/<name>.json}. */
    public static JsonNode message(String name) {
        try (InputStream file = Golden.class.getResourceAsStream("/golden/" + name + ".json")) {
            return ContractJson.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, read as a record of the contract. */
    public static <T> T read(String name, Class<T> type) {
        return parse(message(name), type);
    }

    /** The published state of the story. */
    public static ClinicState state() {
        return read("clinic-state", ClinicState.class);
    }

    /** What a record looks like on the wire, to be held against {@link #message}. */
    public static JsonNode written(Object record) {
        try {
            return ContractJson.mapper().readTree(ContractJson.mapper().writeValueAsBytes(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T parse(JsonNode json, Class<T> type) {
        try {
            return ContractJson.mapper().treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
