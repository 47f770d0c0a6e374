package org.queuemed.queue.journey;

import org.queuemed.queue.journey.Api.Clinic;

import java.util.Map;
import java.util.UUID;

/** An account of a clinic's staff, as the admin made it. */
record Colleague(int staffId, String username, String password) {

    static final String PASSWORD = "correct horse battery";

    static Colleague hired(Clinic clinic, String role) {
        String username = "someone-" + UUID.randomUUID();
        int staffId = clinic.api()
                .post(clinic.path() + "/staff", Map.of("username", username, "password", PASSWORD, "role", role))
                .then()
                .statusCode(201)
                .extract()
                .path("staffId");
        return new Colleague(staffId, username, PASSWORD);
    }

    /** A manager of the clinic, logged in. */
    static Api aManagerOf(Clinic clinic) {
        return hired(clinic, "MANAGER").logIn();
    }

    /** A member of staff of the clinic, logged in. */
    static Api aMemberOfStaffOf(Clinic clinic) {
        return hired(clinic, "STAFF").logIn();
    }

    Api logIn() {
        return Api.as(username, password);
    }
}
