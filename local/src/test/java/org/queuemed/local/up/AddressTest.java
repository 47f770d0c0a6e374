package org.queuemed.local.up;

import org.junit.jupiter.api.Test;
import org.queuemed.local.Options;
import org.queuemed.local.Refusal;

import java.nio.file.Path;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AddressTest {

    @Test
    void the_loopback_address_is_called_by_its_name() {
        assertThat(listeningOn("127.0.0.1")).isEqualTo(new Address("http://localhost:8080", "http://127.0.0.1:8080"));
    }

    @Test
    void an_address_of_the_network_is_called_as_it_is() {
        assertThat(listeningOn("192.0.2.7")).isEqualTo(new Address("http://192.0.2.7:8080", "http://192.0.2.7:8080"));
    }

    @Test
    void all_addresses_together_are_called_by_one_that_a_phone_can_reach() {
        Address address = listeningOn("0.0.0.0");

        assertThat(address.forUs()).isEqualTo("http://127.0.0.1:8080");
        assertThat(address.forOthers()).startsWith("http://").endsWith(":8080").doesNotContain("0.0.0.0");
    }

    @Test
    void an_address_that_is_none_is_refused() {
        assertThatThrownBy(() -> listeningOn("not an address"))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no address not an address to listen on.");
    }

    private static Address listeningOn(String host) {
        return Address.of(new Options(host, 8080, Path.of("data"), 1, true, Optional.empty()));
    }
}
