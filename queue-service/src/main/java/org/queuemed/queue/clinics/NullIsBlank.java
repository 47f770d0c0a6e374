package org.queuemed.queue.clinics;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;

import java.io.Serial;

/** For a text that can be taken away: tells one that is said to be null, which is read as blank, from one left out. */
final class NullIsBlank extends StringDeserializer {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getNullValue(DeserializationContext context) {
        return "";
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
