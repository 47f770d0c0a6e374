package org.queuemed.queue;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.queuemed.contract.ContractJson;
import org.queuemed.queue.line.CallOrder;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalTime;

/** The choices that the rest of the service is given. */
@ApplicationScoped
class Wiring {

    /** Who is next. Another policy goes here. */
    @Produces
    @Singleton
    CallOrder callOrder() {
        return CallOrder.URGENCY_THEN_ARRIVAL;
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    /**
     * REST answers are written by the rules of the contract. What is asked is read more strictly than JSON libraries do by
     * default: a number where a name is meant, or half of what was sent, is not guessed at, nor which of two members of
     * one name is meant (a body of which would even fail as an error of ours).
     */
    @Produces
    @Singleton
    ObjectMapperCustomizer contractJson() {
        return mapper -> onTheMinute(ContractJson.configure(mapper))
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
    }

    /** A time of day is one of the clock on the wall, such as {@code 08:30}. */
    private static ObjectMapper onTheMinute(ObjectMapper mapper) {
        mapper.configOverride(LocalTime.class).setFormat(JsonFormat.Value.forPattern("HH:mm"));
        return mapper;
    }
}
