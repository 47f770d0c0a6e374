package org.queuemed.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceMetricsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/join/{token}",
                "/api/v1/clinics/{clinicId}/join-code",
                "/sw.js",
                "/poll/patient",
                "NOT_FOUND",
                "UNKNOWN",
                "root"
            })
    void a_template_is_told(String path) {
        assertThat(ServiceMetrics.template(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tickets/Zm9vYmFyYmF6cXV1eA",
                "/api/v1/clinics/5/calls",
                "/api/v1/tickets/abcdefghijklmnopqrstuvwxyz",
                "/join/K7M2",
                "/api/v1/tickets/amina%40example.org"
            })
    void what_may_name_somebody_is_not(String path) {
        assertThat(ServiceMetrics.template(path)).isEqualTo("OTHER");
    }
}
