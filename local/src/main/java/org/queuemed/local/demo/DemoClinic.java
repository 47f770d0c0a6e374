package org.queuemed.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.local.Refusal;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The clinic that somebody finds who tries QueueMed for the first time: open, with one who works there. It is made when
 * there is no clinic at all, and never changed again: it belongs to its users from then on.
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
     * @param staff who works there, if it is the demo clinic
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
        JsonNode clinics = api.get("/clinics");
        JsonNode clinic = clinics.isEmpty()
                ? make(staffPassword)
                : StreamSupport.stream(clinics.spliterator(), false)
                        .filter(DemoClinic::isDemo)
                        .findFirst()
                        .orElse(clinics.get(0));
        return new Welcome(linkOf(clinic), Optional.of(STAFF).filter(staff -> isDemo(clinic)));
    }

    private static boolean isDemo(JsonNode clinic) {
        return NAME.equals(clinic.path("name").asText());
    }

    private JsonNode make(String staffPassword) {
        JsonNode clinic = api.post("/clinics", Map.of("name", NAME, "locale", "fr", "timeZone", "Europe/Paris"));
        String path = pathOf(clinic);
        api.post(
                path + "/staff",
                Map.of("username", STAFF, "password", staffPassword, "role", "STAFF", "displayName", "Dr Démo"));
        api.put(path + "/status", Map.of("status", "OPEN"));
        return clinic;
    }

    private String linkOf(JsonNode clinic) {
        return api.get(pathOf(clinic) + "/join-code").path("joinUrl").asText();
    }

    private static String pathOf(JsonNode clinic) {
        return "/clinics/" + clinic.path("clinicId").asInt();
    }
}
