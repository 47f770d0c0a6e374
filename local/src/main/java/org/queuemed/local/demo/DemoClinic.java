package org.queuemed.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.local.Refusal;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The clinic that somebody finds who tries QueueMed for the first time: open, with one who works there. It is made when
 * there is no clinic at all, finished when a start was broken off before it was whole, and never changed again: it belongs to
 * its users from then on.
 */
public final class DemoClinic {

    private static final String STAFF = "demo";
    private static final String NAME = "Cabinet Démo";

    private final Api api;

    private DemoClinic(Api api) {
        this.api = api;
    }

    /**
     * What somebody needs to walk in.
     *
     * @param joinLink the link that a patient joins with
     * @param staff who works there and can log in with the password given, if it is the demo clinic
     */
    public record Welcome(String joinLink, Optional<String> staff) {}

    /**
     * Sees to it that there is a clinic.
     *
     * @param address where the REST API is
     * @param staffPassword of the one who works there, if the clinic is made now
     * @throws Refusal if the REST API does not answer as it should
     */
    public static Welcome welcome(HttpClient http, String address, String adminPassword, String staffPassword) {
        try {
            return new DemoClinic(Api.as("admin", adminPassword, http, address)).welcome(staffPassword);
        } catch (IllegalStateException | UncheckedIOException e) {
            throw Refusal.of("There is no demo clinic, and --no-demo would do without one", e);
        }
    }

    /** To the demo clinic, or else to the first of those that somebody made. */
    private Welcome welcome(String staffPassword) {
        JsonNode clinic = found().orElseGet(this::make);
        if (!isDemo(clinic)) {
            return new Welcome(linkOf(clinic), Optional.empty());
        }
        if (isHalfMade(clinic, staffPassword)) {
            finish(clinic, staffPassword);
        }
        return new Welcome(linkOf(clinic), Optional.of(STAFF).filter(staff -> canWork(clinic, staffPassword)));
    }

    private Optional<JsonNode> found() {
        List<JsonNode> clinics = listed("/clinics");
        return clinics.stream()
                .filter(DemoClinic::isDemo)
                .findFirst()
                .or(() -> clinics.stream().findFirst());
    }

    private static boolean isDemo(JsonNode clinic) {
        return NAME.equals(clinic.path("name").asText());
    }

    private JsonNode make() {
        return api.post("/clinics", Map.of("name", NAME, "locale", "fr", "timeZone", "Europe/Paris"));
    }

    /** Who was there once and works there no more was sent away by its users. */
    private boolean isHalfMade(JsonNode clinic, String staffPassword) {
        return listed(pathOf(clinic) + "/staff").isEmpty() && !api.knows(STAFF, staffPassword);
    }

    /** Opened first: that somebody works there proves afterwards that nothing is left to do. */
    private void finish(JsonNode clinic, String staffPassword) {
        api.put(pathOf(clinic) + "/status", Map.of("status", "OPEN"));
        try {
            api.post(
                    pathOf(clinic) + "/staff",
                    Map.of("username", STAFF, "password", staffPassword, "role", "MANAGER", "displayName", "Dr Démo"));
        } catch (UnexpectedAnswer e) {
            if (e.status() != 409) {
                throw e;
            }
            // somebody else has that name: then nobody of ours works there
        }
    }

    private boolean canWork(JsonNode clinic, String staffPassword) {
        return listed(pathOf(clinic) + "/staff").stream()
                        .anyMatch(staff -> STAFF.equals(staff.path("username").asText()))
                && api.knows(STAFF, staffPassword);
    }

    private List<JsonNode> listed(String path) {
        return StreamSupport.stream(api.get(path).spliterator(), false).toList();
    }

    private String linkOf(JsonNode clinic) {
        return api.get(pathOf(clinic) + "/join-code").path("joinUrl").asText();
    }

    private static String pathOf(JsonNode clinic) {
        return "/clinics/" + clinic.path("clinicId").asInt();
    }
}
