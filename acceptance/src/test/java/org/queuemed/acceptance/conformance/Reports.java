package org.queuemed.acceptance.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the test suite wrote into a folder: an index, and a file a case. */
record Reports(Path folder) {

    /** The cases of the server of that name. */
    List<CaseReport> of(String server) {
        JsonNode cases = read("index.json").path(server);
        return StreamSupport.stream(cases.spliterator(), false)
                .map(indexed -> read(indexed.path("reportfile").asText()))
                .map(CaseReport::of)
                .toList();
    }

    private JsonNode read(String name) {
        try {
            return ContractJson.mapper().readTree(Files.readString(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("no report " + name, e);
        }
    }
}
