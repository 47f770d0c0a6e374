package org.queuemed.load.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;

/**
 * What a frame is about. Its data is not looked at: reading it would cost this tool more than it costs the services to
 * write.
 *
 * @param version {@link #NONE} where the frame belongs to no version
 */
public record Frame(String event, long version) {

    public static final long NONE = -1;

    private static final JsonFactory JSON = new JsonFactory();

    /** Reads as far as it must. What is no envelope has no event. */
    public static Frame read(String text) {
        String event = "";
        long version = NONE;
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME && (event.isEmpty() || version == NONE)) {
                String name = parser.currentName();
                parser.nextToken();
                if ("event".equals(name)) {
                    event = parser.getText();
                } else if ("version".equals(name)) {
                    version = parser.getValueAsLong(NONE);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            return new Frame("", NONE);
        }
        return new Frame(event, version);
    }
}
