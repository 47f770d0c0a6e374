package org.queuemed.queue.journey;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.queuemed.queue.journey.Api.Clinic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Where all that a body can say has a default, there need not be one. */
@QueueServiceTest
class OptionalBodiesTest {

    enum Body {
        NOTHING_AND_NO_TYPE,
        NOTHING_SAID_TO_BE_JSON,
        NULL,
        AN_EMPTY_OBJECT,
        AN_OBJECT_OF_A_LATER_VERSION;

        RequestSpecification in(RequestSpecification request) {
            return switch (this) {
                case NOTHING_AND_NO_TYPE -> request.noContentType();
                case NOTHING_SAID_TO_BE_JSON -> request.contentType(ContentType.JSON);
                case NULL -> request.contentType(ContentType.JSON).body("null");
                case AN_EMPTY_OBJECT -> request.contentType(ContentType.JSON).body("{}");
                case AN_OBJECT_OF_A_LATER_VERSION ->
                    request.contentType(ContentType.JSON).body("{\"notThoughtOfYet\":[1]}");
            };
        }
    }

    private Clinic clinic;

    @BeforeEach
    void an_open_clinic() {
        clinic = Api.asAdmin().openClinic();
    }

    @ParameterizedTest
    @EnumSource
    void the_desk_adds_somebody_of_whom_nothing_is_said(Body body) {
        Response answer = post("/tickets", body);

        answer.then().statusCode(201).body("ticketNumber", equalTo(1)).body("position", equalTo(1));
        clinic.api()
                .get(clinic.path() + "/queue")
                .then()
                .body("entries[0].priority", equalTo("NORMAL"))
                .body("entries[0].name", nullValue());
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_next_is_called_to_the_only_room(Body body) {
        clinic.join();

        Response answer = post("/calls", body);

        answer.then().statusCode(200).body("ticketNumber", equalTo(1)).body("room", equalTo("Room 1"));
    }

    @ParameterizedTest
    @EnumSource
    void somebody_called_is_put_back_where_their_arrival_puts_them(Body body) {
        clinic.join();
        clinic.join();
        String ticket = clinic.callNext().path("ticketId");

        Response answer = post("/tickets/" + ticket + "/requeue", body);

        answer.then().statusCode(200).body("status", equalTo("WAITING")).body("position", equalTo(1));
    }

    private Response post(String path, Body body) {
        RequestSpecification request = given().auth().oauth2(clinic.api().accessToken());
        return body.in(request).post("/api/v1" + clinic.path() + path);
    }
}
