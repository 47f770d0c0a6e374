package org.queuemed.queue.journey;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.queue.journey.Api.Clinic;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import static org.assertj.core.api.Assertions.assertThat;

@QueueServiceTest
class LogTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    Database database;

    private final Logger logger = Logger.getLogger("org.queuemed.queue");
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        logger.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(lines);
    }

    @Test
    void a_failure_is_logged_with_its_request_and_its_clinic() {
        Clinic clinic = Api.asAdmin().openClinic();
        database.run("update clinic set time_zone = 'Nowhere/AtAll' where id = ?", clinic.id());
        Response answer;
        try {
            answer = clinic.api()
                    .request()
                    .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                    .get("/api/v1" + clinic.path() + "/queue");
        } finally {
            database.run("update clinic set time_zone = 'Europe/Paris' where id = ?", clinic.id());
        }

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.header("Trace-Id")).isEqualTo(TRACE);
        assertThat(lines.all)
                .filteredOn(line -> line.getMessage().contains("failed"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getMdc("traceId")).isEqualTo(TRACE);
                    assertThat(line.getMdc("clinicId")).isEqualTo("" + clinic.id());
                });
    }

    @Test
    void a_request_without_a_trace_is_given_one_of_its_own() {
        String first = Api.asAdmin().get("/clinics").header("Trace-Id");

        assertThat(first).matches("[0-9a-f]{32}");
        assertThat(Api.asAdmin().get("/clinics").header("Trace-Id")).isNotEqualTo(first);
    }

    private static final class Lines extends Handler {

        private final List<ExtLogRecord> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            ExtLogRecord wrapped = ExtLogRecord.wrap(line);
            // what stands beside it belongs to the thread that logs it
            wrapped.copyMdc();
            all.add(wrapped);
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
