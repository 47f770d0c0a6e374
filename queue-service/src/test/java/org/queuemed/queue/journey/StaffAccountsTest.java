package org.queuemed.queue.journey;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.contract.TokenHash;
import org.queuemed.queue.journey.Api.Clinic;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.queuemed.queue.journey.Refusals.assertRefused;

@QueueServiceTest
class StaffAccountsTest {

    @Inject
    Database database;

    private Clinic clinic;
    private Api manager;

    @BeforeEach
    void a_clinic_with_a_manager() {
        clinic = Api.asAdmin().closedClinic();
        manager = Colleague.aManagerOf(clinic);
    }

    @Test
    void a_new_colleague_logs_in_and_works() {
        String username = aUsername();

        Response made = manager.post(
                clinic.path() + "/staff",
                Map.of("username", username, "password", Colleague.PASSWORD, "displayName", "Dr Bel Hadj"));

        made.then()
                .statusCode(201)
                .body("username", equalTo(username))
                .body("displayName", equalTo("Dr Bel Hadj"))
                .body("role", equalTo("STAFF"));
        assertThat(made.header("Location")).endsWith("/api/v1" + clinic.path() + "/staff/" + made.path("staffId"));
        assertThat(made.asString()).doesNotContain(Colleague.PASSWORD).doesNotContain("$2");
        Api.as(username, Colleague.PASSWORD)
                .get(clinic.path() + "/queue")
                .then()
                .statusCode(200);
    }

    @Test
    void a_repeated_request_hires_once_and_leaves_no_trace_of_the_password() {
        String key = UUID.randomUUID().toString();
        Map<String, String> request = Map.of("username", aUsername(), "password", Colleague.PASSWORD);

        Response first = manager.post(clinic.path() + "/staff", request, key);
        Response second = manager.post(clinic.path() + "/staff", request, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(database.number(
                        "select count(*) from idempotent_answer where id = ? or fingerprint = ? or body like ?",
                        key,
                        TokenHash.of("{\"username\":\"%s\",\"password\":\"%s\"}"
                                .formatted(request.get("username"), Colleague.PASSWORD)),
                        "%" + request.get("username") + "%"))
                .isZero();
    }

    @Test
    void somebody_who_works_in_one_clinic_is_let_into_another_by_the_network_admin() {
        Colleague colleague = Colleague.hired(clinic, "STAFF");
        Clinic other = Api.asAdmin().closedClinic();

        other.api()
                .post(other.path() + "/staff", Map.of("username", colleague.username()))
                .then()
                .statusCode(201)
                .body("staffId", equalTo(colleague.staffId()));

        Api both = colleague.logIn();
        both.get(clinic.path() + "/queue").then().statusCode(200);
        both.get(other.path() + "/queue").then().statusCode(200);
    }

    @Test
    void somebody_who_was_removed_comes_back_by_the_network_admin_alone() {
        Colleague colleague = Colleague.hired(clinic, "STAFF");
        Map<String, String> request = Map.of("username", colleague.username());
        manager.delete(path(colleague)).then().statusCode(204);

        assertRefused(manager.post(clinic.path() + "/staff", request), 403, "not-yours");
        clinic.api().post(clinic.path() + "/staff", request).then().statusCode(201);

        colleague.logIn().get(clinic.path() + "/queue").then().statusCode(200);
    }

    @Test
    void a_manager_does_not_let_in_somebody_of_a_clinic_that_is_not_theirs() {
        Clinic other = Api.asAdmin().closedClinic();
        Colleague stranger = Colleague.hired(other, "STAFF");

        assertRefused(
                manager.post(clinic.path() + "/staff", Map.of("username", stranger.username())), 403, "not-yours");
    }

    @Test
    void an_account_that_does_not_exist_takes_a_password() {
        assertRefused(manager.post(clinic.path() + "/staff", Map.of("username", aUsername())), 422, "rule-broken");
    }

    @Test
    void the_list_names_colleagues_and_no_secret() {
        Colleague colleague = Colleague.hired(clinic, "STAFF");

        Response list = manager.get(clinic.path() + "/staff");

        list.then().statusCode(200).body("username", hasItem(colleague.username()));
        assertThat(list.asString()).doesNotContainIgnoringCase("password").doesNotContain("$2");
    }

    @Test
    void a_new_password_takes_the_place_of_the_old_one() {
        Colleague colleague = Colleague.hired(clinic, "STAFF");

        manager.patch(path(colleague), Map.of("password", "another long password"))
                .then()
                .statusCode(200);

        Api.as(colleague.username(), "another long password");
        assertRefused(logIn(colleague), 401, "bad-credentials");
    }

    @Test
    void a_new_role_holds_from_the_next_login_on() {
        Colleague colleague = Colleague.hired(clinic, "STAFF");

        manager.patch(path(colleague), Map.of("role", "MANAGER")).then().body("role", equalTo("MANAGER"));

        colleague.logIn().get(clinic.path() + "/staff").then().statusCode(200);
    }

    @Test
    void a_change_leaves_alone_what_it_does_not_name() {
        Colleague colleague = Colleague.hired(clinic, "MANAGER");

        manager.patch(path(colleague), Map.of("displayName", "Amina"))
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Amina"))
                .body("role", equalTo("MANAGER"));

        colleague.logIn();
    }

    @Test
    void whoever_is_removed_works_here_no_more_from_the_next_login_on() {
        Colleague colleague = Colleague.hired(clinic, "STAFF");

        manager.delete(path(colleague)).then().statusCode(204);

        manager.get(clinic.path() + "/staff").then().body("username", not(hasItem(colleague.username())));
        colleague.logIn().get("/clinics").then().statusCode(200).body("", empty());
        assertRefused(colleague.logIn().get(clinic.path() + "/queue"), 403, "not-yours");
        assertRefused(manager.patch(path(colleague), Map.of("role", "MANAGER")), 404, "no-such-staff");
    }

    @Test
    void a_user_name_is_given_once_in_the_whole_network() {
        Colleague colleague = Colleague.hired(Api.asAdmin().closedClinic(), "STAFF");

        assertRefused(add(colleague.username(), Colleague.PASSWORD, "STAFF"), 409, "username-taken");
    }

    @Test
    void of_several_who_ask_at_once_for_a_user_name_one_gets_it() {
        String username = aUsername();

        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> add(username, Colleague.PASSWORD, "STAFF").statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(201, 409, 409, 409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "          ",
                "too short",
                "x234567890123456789012345678901234567890123456789012345678901234567890123"
            })
    void a_password_has_ten_to_seventy_two_characters(String password) {
        assertRefused(add(aUsername(), password, "STAFF"), 422, "rule-broken");
        assertRefused(
                manager.patch(path(Colleague.hired(clinic, "STAFF")), Map.of("password", password)),
                422,
                "rule-broken");
    }

    @Test
    void a_password_has_no_more_bytes_than_bcrypt_reads() {
        assertRefused(add(aUsername(), "é".repeat(37), "STAFF"), 422, "rule-broken");

        add(aUsername(), "é".repeat(36), "STAFF").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Amina", "a b", "-amina", "a", "amina\n", "اmina"})
    void a_user_name_is_plain(String username) {
        assertRefused(add(username, Colleague.PASSWORD, "STAFF"), 422, "rule-broken");
    }

    @Test
    void nobody_makes_a_network_admin() {
        Colleague colleague = Colleague.hired(clinic, "STAFF");

        assertRefused(add(aUsername(), Colleague.PASSWORD, "NETWORK_ADMIN"), 422, "rule-broken");
        assertRefused(manager.patch(path(colleague), Map.of("role", "NETWORK_ADMIN")), 422, "rule-broken");
    }

    @Test
    void a_manager_does_not_change_whoever_also_works_elsewhere_but_the_network_admin_does() {
        Colleague colleague = Colleague.hired(clinic, "STAFF");
        alsoWorksIn(colleague, Api.asAdmin().closedClinic());

        assertRefused(manager.patch(path(colleague), Map.of("password", "another long one")), 403, "not-yours");

        colleague.logIn();
        Api.asAdmin().patch(path(colleague), Map.of("role", "MANAGER")).then().statusCode(200);
    }

    @Test
    void a_network_admin_of_another_network_has_no_rights_in_this_one() {
        Colleague stranger = Colleague.hired(clinic, "MANAGER");
        becomesAdminOfAnotherNetwork(stranger);

        Api api = stranger.logIn();

        api.get("/clinics").then().statusCode(200).body("", empty());
        Endpoint.ofOneClinic().forEach(endpoint -> assertRefused(endpoint.asked(api, clinic), 403, "not-yours"));
    }

    private void becomesAdminOfAnotherNetwork(Colleague colleague) {
        database.run("insert into network (name) values (?)", "Network of " + colleague.username());
        database.run(
                "update staff set role = 'NETWORK_ADMIN', network_id = (select max(id) from network) where id = ?",
                colleague.staffId());
        database.run("delete from staff_clinic where staff_id = ?", colleague.staffId());
    }

    private void alsoWorksIn(Colleague colleague, Clinic other) {
        database.run("insert into staff_clinic (staff_id, clinic_id) values (?, ?)", colleague.staffId(), other.id());
    }

    private Response add(String username, String password, String role) {
        return manager.post(clinic.path() + "/staff", Map.of("username", username, "password", password, "role", role));
    }

    private String path(Colleague colleague) {
        return clinic.path() + "/staff/" + colleague.staffId();
    }

    private static Response logIn(Colleague colleague) {
        return Api.asAnyone()
                .post("/auth/token", Map.of("username", colleague.username(), "password", colleague.password()));
    }

    private static String aUsername() {
        return "someone-" + UUID.randomUUID();
    }
}
