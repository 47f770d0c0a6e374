package org.queuemed.queue.journey;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.queuemed.local.backend.BackendsForTests;
import org.queuemed.local.backend.SigningKeys;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import static io.restassured.RestAssured.given;

/** Talks to the API as somebody: the admin, a member of staff, or nobody in particular. */
record Api(String accessToken) {

    static final String ADMIN_PASSWORD = System.getProperty("queuemed.admin-password");

    private static final Map<SigningKeys, Api> ADMINS = new ConcurrentHashMap<>();

    static Api asAnyone() {
        return new Api(null);
    }

    /** Logs in once for each start of the service, which makes new keys: bcrypt is slow on purpose. */
    static Api asAdmin() {
        return ADMINS.computeIfAbsent(BackendsForTests.keys(), keys -> as("admin", ADMIN_PASSWORD));
    }

    static Api as(String username, String password) {
        return new Api(asAnyone()
                .post("/auth/token", Map.of("username", username, "password", password))
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken"));
    }

    /** A clinic of its own for one test, open, in English. */
    Clinic openClinic() {
        Clinic clinic = closedClinic();
        clinic.turn("OPEN");
        return clinic;
    }

    Clinic closedClinic() {
        JsonPath made = post("/clinics", Map.of("name", "Clinic " + UUID.randomUUID(), "locale", "en"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Clinic(this, made.getInt("clinicId"));
    }

    Response post(String path) {
        return request().post("/api/v1" + path);
    }

    Response post(String path, Object body) {
        return request().body(body).post("/api/v1" + path);
    }

    Response post(String path, Object body, String idempotencyKey) {
        return request().header("Idempotency-Key", idempotencyKey).body(body).post("/api/v1" + path);
    }

    Response put(String path, Object body) {
        return request().body(body).put("/api/v1" + path);
    }

    Response patch(String path, Object body) {
        return request().body(body).patch("/api/v1" + path);
    }

    Response get(String path) {
        return request().get("/api/v1" + path);
    }

    Response delete(String path) {
        return request().delete("/api/v1" + path);
    }

    RequestSpecification request() {
        RequestSpecification request = given().contentType(ContentType.JSON);
        return accessToken == null ? request : request.auth().oauth2(accessToken);
    }

    /** One clinic, as whoever made it. */
    record Clinic(Api api, int id) {

        String path() {
            return "/clinics/" + id;
        }

        Clinic as(Api other) {
            return new Clinic(other, id);
        }

        ValidatableResponse turn(String status) {
            return api.put(path() + "/status", Map.of("status", status)).then();
        }

        String joinToken() {
            return api.get(path() + "/join-code")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("joinToken");
        }

        /** A patient joins by the code: the answer of the join. */
        JsonPath join() {
            return asAnyone()
                    .post("/tickets", Map.of("joinToken", joinToken()))
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
        }

        /** The desk adds somebody: the answer of the join. */
        JsonPath walkIn(Map<String, ?> body) {
            return api.post(path() + "/tickets", body)
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
        }

        Response callNext() {
            return api.post(path() + "/calls", Map.of());
        }

        /** And those visits are over. */
        Response callNext(String... completes) {
            return api.post(path() + "/calls", Map.of("completes", completes));
        }

        Response step(String ticketId, String step) {
            return api.post(path() + "/tickets/" + ticketId + "/" + step);
        }

        JsonPath queue() {
            return api.get(path() + "/queue").then().statusCode(200).extract().jsonPath();
        }
    }
}
