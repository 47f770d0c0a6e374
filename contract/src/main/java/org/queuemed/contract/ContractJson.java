package org.queuemed.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import java.time.Instant;

/**
 * The one way the contract is written as JSON: instants as ISO-8601 UTC, absent members left out. Reading passes over
 * members it does not know, so that services of two versions can run side by side during an upgrade.
 */
public final class ContractJson {

    private static final ObjectMapper MAPPER = configure(new JsonMapper());

    private ContractJson() {}

    /** The shared mapper; it must not be configured further. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** Gives another mapper, such as a framework's own, the rules of the contract. */
    public static <M extends ObjectMapper> M configure(M mapper) {
        mapper.registerModule(new JavaTimeModule());
        mapper.registerModule(new SimpleModule("instants")
                .addDeserializer(Instant.class, new InstantReader())
                .addSerializer(Instant.class, new InstantWriter()));
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return mapper;
    }
}
