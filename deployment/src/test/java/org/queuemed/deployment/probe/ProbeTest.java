package org.queuemed.deployment.probe;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import static org.assertj.core.api.Assertions.assertThat;

class ProbeTest {

    private HttpServer service;

    @BeforeEach
    void a_port() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.start();
    }

    @AfterEach
    void free() {
        service.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "503, false", "404, false", "500, false"})
    void a_service_is_ready_that_says_so(int status, boolean ready) {
        service.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });

        assertThat(Probe.isReady(service.getAddress().getPort())).isEqualTo(ready);
    }

    @Test
    void a_service_that_is_not_there_is_not_ready() {
        int port = service.getAddress().getPort();
        service.stop(0);

        assertThat(Probe.isReady(port)).isFalse();
    }
}
