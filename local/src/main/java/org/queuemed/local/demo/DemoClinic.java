package org.queuemed.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The clinic that somebody finds who tries QueueMed for the first time: open, with one who works there. It is made when
 * there is no clinic at all, and never changed again: it belongs to its users from then on.
 */
public final class DemoClinic {

    public static final String STAFF = "demo";

    static final String NAME = "Cabinet Démo";

    private final Api api;

    private DemoClinic(Api api) {
        this.api = api;
    }

    /**
     * Sees to it that there is a clinic.
     *
     * @param address where the REST API is
     * @param staffPassword of the user {@link #STAFF}, if the clinic is made now
     * @return the link that a patient joins with
     */
    public static String joinLink(HttpClient http, String address, String adminPassword, String staffPassword) {
        DemoClinic demo = new DemoClinic(Api.as("admin", adminPassword, http, address));
        return demo.linkOf(demo.existing(staffPassword));
    }

    /** The demo clinic, or else the first of those that somebody made. */
    private int existing(String staffPassword) {
        JsonNode clinics = api.get("/clinics");
        if (clinics.isEmpty()) {
            return make(staffPassword);
        }
        return StreamSupport.stream(clinics.spliterator(), false)
                .filter(clinic -> NAME.equals(clinic.path("name").asText()))
                .findFirst()
                .orElse(clinics.get(0))
                .path("clinicId")
                .asInt();
    }

    private int make(String staffPassword) {
        JsonNode clinic = api.post("/clinics", Map.of("name", NAME, "locale", "fr", "timeZone", "Europe/Paris"));
        int id = clinic.path("clinicId").asInt();
        api.post(
                "/clinics/" + id + "/staff",
                Map.of("username", STAFF, "password", staffPassword, "role", "STAFF", "displayName", "Dr Démo"));
        api.put("/clinics/" + id + "/status", Map.of("status", "OPEN"));
        return id;
    }

    private String linkOf(int clinic) {
        return api.get("/clinics/" + clinic + "/join-code").path("joinUrl").asText();
    }
}
