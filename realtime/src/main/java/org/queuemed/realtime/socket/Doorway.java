package org.queuemed.realtime.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import org.queuemed.contract.ContractJson;
import org.queuemed.contract.event.Incoming;
import org.queuemed.realtime.room.Credentials;
import org.queuemed.realtime.room.JoinRequest;
import org.queuemed.realtime.room.Membership;
import org.queuemed.realtime.room.Refusal;
import org.queuemed.realtime.room.Refused;
import org.queuemed.realtime.room.RoomKind;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a client sends and asks the kind of room that it names whether it may come in. */
@Singleton
class Doorway {

    private static final ObjectReader READER =
            ContractJson.mapper().readerFor(Incoming.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Map<String, RoomKind<?, ?>> kinds;

    Doorway(@All List<RoomKind<?, ?>> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(RoomKind::joinEvent, Function.identity()));
    }

    /**
     * The membership that is asked for.
     *
     * @throws Refused where it is none, or may not be had
     */
    Membership<?, ?> admit(Incoming incoming, Credentials credentials) {
        RoomKind<?, ?> kind = incoming.event() == null ? null : kinds.get(incoming.event());
        if (kind == null) {
            throw new Refused(Refusal.unknownEvent());
        }
        return kind.admit(new JoinRequest(incoming.data(), credentials));
    }

    /**
     * What the client says.
     *
     * @throws Refused where it cannot be read
     */
    static Incoming read(String message) {
        try {
            Incoming incoming = READER.readValue(message);
            if (incoming != null) {
                return incoming;
            }
        } catch (JsonProcessingException e) {
            // Told below; what the parser says would quote the message.
        }
        throw new Refused(Refusal.unreadable("A message is {\"event\":…,\"data\":{…}}."));
    }
}
