package org.queuemed.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the bundler made, by its own account: {@code bundles.json} is esbuild's metafile. */
final class Bundles {

    /** One file of the bundler. {@code entry} is the source that it begins with; {@code css} the styles that belong to it. */
    record Bundle(String name, Optional<String> entry, Optional<String> css) {}

    private final List<Bundle> bundles = new ArrayList<>();

    private Bundles(JsonNode outputs) {
        outputs.properties()
                .forEach(output -> bundles.add(new Bundle(
                        lastPart(output.getKey()),
                        text(output.getValue(), "entryPoint"),
                        text(output.getValue(), "cssBundle").map(Bundles::lastPart))));
    }

    static Bundles read(byte[] metafile) {
        try {
            return new Bundles(new ObjectMapper().readTree(metafile).get("outputs"));
        } catch (IOException e) {
            throw new IllegalStateException("the bundler's metafile is not JSON", e);
        }
    }

    List<Bundle> all() {
        return bundles;
    }

    /** The bundle that begins with this source, such as {@code patient/patient.ts}. */
    Bundle of(String source) {
        return bundles.stream()
                .filter(bundle -> bundle.entry()
                        .filter(entry -> entry.endsWith("/" + source))
                        .isPresent())
                .findAny()
                .orElseThrow(() -> new IllegalStateException("nothing was bundled from " + source));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::asText);
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
