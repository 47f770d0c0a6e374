package org.queuemed.queue.journey;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.queuemed.queue.journey.Api.Clinic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;

/**
 * An endpoint of the contract with a body that it can read, and what one has to be in order to use it. {@link #ALL} is
 * all that there are; {@code OpenApiTest} holds it against what the service says of itself.
 */
record Endpoint(Needs needs, String method, String path, String body) {

    enum Needs {
        NOTHING,
        STAFF,
        MANAGER,
        NETWORK_ADMIN
    }

    private static final String TICKET = "/tickets/{ticketId}";

    static final List<Endpoint> ALL = Stream.of(
                    of(Needs.NOTHING, "POST", "/auth/token", "{'username':'nobody','password':'nothing at all'}"),
                    of(Needs.STAFF, "GET", "/auth/session", null),
                    of(Needs.NOTHING, "DELETE", "/auth/session", null),
                    of(Needs.NOTHING, "POST", "/tickets", "{'joinToken':'none'}"),
                    of(Needs.NOTHING, "POST", "/tickets/recoveries", "{'joinToken':'none','recoveryCode':'none'}"),
                    of(Needs.NOTHING, "GET", "/tickets/{patientToken}", null),
                    of(Needs.NOTHING, "DELETE", "/tickets/{patientToken}", null),
                    of(Needs.NOTHING, "GET", "/join-codes/{joinToken}", null),
                    of(Needs.NOTHING, "GET", "/join-codes/{joinToken}/qr", null),
                    of(Needs.NOTHING, "POST", "/pairings", "{'tokenHash':'none'}"),
                    of(Needs.NOTHING, "GET", "/pairings/current", null),
                    of(Needs.NETWORK_ADMIN, "POST", "/clinics", "{'name':'A clinic'}"),
                    of(Needs.STAFF, "GET", "/clinics", null),
                    clinic(Needs.STAFF, "GET", "", null),
                    clinic(Needs.MANAGER, "PATCH", "", "{'name':'A clinic'}"),
                    clinic(Needs.STAFF, "PUT", "/status", "{'status':'OPEN'}"),
                    clinic(Needs.STAFF, "GET", "/services", null),
                    clinic(Needs.MANAGER, "POST", "/services", "{'name':'X-ray'}"),
                    clinic(Needs.MANAGER, "PUT", "/services/{serviceId}", "{'name':'X-ray'}"),
                    clinic(Needs.MANAGER, "DELETE", "/services/{serviceId}", null),
                    clinic(Needs.STAFF, "GET", "/rooms", null),
                    clinic(Needs.MANAGER, "POST", "/rooms", "{'name':'Room 2'}"),
                    clinic(Needs.MANAGER, "PUT", "/rooms/{roomId}", "{'name':'Room 2'}"),
                    clinic(Needs.MANAGER, "DELETE", "/rooms/{roomId}", null),
                    clinic(Needs.MANAGER, "GET", "/staff", null),
                    clinic(Needs.MANAGER, "POST", "/staff", "{'username':'somebody','password':'a long password'}"),
                    clinic(Needs.MANAGER, "PATCH", "/staff/{staffId}", "{'displayName':'Somebody'}"),
                    clinic(Needs.MANAGER, "DELETE", "/staff/{staffId}", null),
                    clinic(Needs.STAFF, "GET", "/join-code", null),
                    clinic(Needs.STAFF, "POST", "/join-code/rotation", null),
                    clinic(Needs.STAFF, "POST", "/tickets", "{'name':'Amina'}"),
                    clinic(Needs.STAFF, "GET", "/queue", null),
                    clinic(Needs.STAFF, "POST", "/calls", "{}"),
                    clinic(Needs.STAFF, "POST", TICKET + "/recall", null),
                    clinic(Needs.STAFF, "POST", TICKET + "/start", null),
                    clinic(Needs.STAFF, "POST", TICKET + "/complete", null),
                    clinic(Needs.STAFF, "POST", TICKET + "/no-show", null),
                    clinic(Needs.STAFF, "POST", TICKET + "/requeue", "{'place':'LAST'}"),
                    clinic(Needs.STAFF, "POST", TICKET + "/transfer", "{'serviceId':1}"),
                    clinic(Needs.STAFF, "POST", TICKET + "/cancel", null),
                    clinic(Needs.STAFF, "POST", TICKET + "/recovery-code", null),
                    clinic(Needs.MANAGER, "GET", "/displays", null),
                    clinic(Needs.MANAGER, "POST", "/displays", "{'name':'Screen'}"),
                    clinic(Needs.MANAGER, "DELETE", "/displays/{displayId}", null),
                    clinic(Needs.MANAGER, "GET", "/statistics", null))
            .toList();

    static Stream<Endpoint> thatNeedALogin() {
        return ALL.stream().filter(endpoint -> endpoint.needs != Needs.NOTHING);
    }

    static Stream<Endpoint> thatNeed(Needs needs) {
        return ALL.stream().filter(endpoint -> endpoint.needs == needs);
    }

    static Stream<Endpoint> ofOneClinic() {
        return ALL.stream().filter(endpoint -> endpoint.path.contains("{clinicId}"));
    }

    static Stream<Endpoint> thatReadABody() {
        return ALL.stream().filter(endpoint -> endpoint.body != null);
    }

    /** The body may be left out: all that can be said in it has a default. */
    boolean bodyIsOptional() {
        return path.endsWith("/calls") || path.endsWith("/requeue") || path.endsWith("{clinicId}/tickets");
    }

    Response asked(Api by, Clinic of) {
        return asked(by, of, body);
    }

    /** With that body, null for none. */
    Response asked(Api by, Clinic of, String bodyInstead) {
        return asked(by, of, "application/json", bodyInstead);
    }

    Response asked(Api by, Clinic of, String type, String bodyInstead) {
        RequestSpecification request = given().contentType(type);
        if (by.accessToken() != null) {
            request.auth().oauth2(by.accessToken());
        }
        if (bodyInstead != null) {
            request.body(bodyInstead.getBytes(StandardCharsets.UTF_8));
        }
        return request.request(method, "/api/v1" + pathOf(of));
    }

    private String pathOf(Clinic clinic) {
        return path.replace("{clinicId}", Integer.toString(clinic.id()))
                .replace("{ticketId}", "00000000-0000-4000-8000-000000000000")
                .replace("{patientToken}", "no-such-token")
                .replaceAll("\\{\\w+}", "1");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Endpoint clinic(Needs needs, String method, String path, String body) {
        return of(needs, method, "/clinics/{clinicId}" + path, body);
    }

    private static Endpoint of(Needs needs, String method, String path, String body) {
        return new Endpoint(needs, method, path, body == null ? null : body.replace('\'', '"'));
    }
}
