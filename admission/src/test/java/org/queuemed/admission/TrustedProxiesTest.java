package org.queuemed.admission;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrustedProxiesTest {

    private final TrustedProxies inside = TrustedProxies.of(List.of("127.0.0.1", "::1", "10.0.0.0/8", "fd00::/8"));

    @Test
    void who_comes_from_outside_is_who_they_are_whatever_they_claim() {
        assertThat(inside.whoAsks("203.0.113.5", List.of())).contains("203.0.113.5");
        assertThat(inside.whoAsks("203.0.113.5", List.of("198.51.100.7"))).contains("203.0.113.5");
    }

    @Test
    void a_trusted_proxy_is_believed() {
        assertThat(inside.whoAsks("10.1.2.3", List.of("203.0.113.5"))).contains("203.0.113.5");
        assertThat(inside.whoAsks("127.0.0.1", List.of("203.0.113.5, 10.9.9.9")))
                .contains("203.0.113.5");
        assertThat(inside.whoAsks("127.0.0.1", List.of("203.0.113.5", "10.9.9.9")))
                .contains("203.0.113.5");
    }

    @Test
    void what_the_client_claimed_before_the_proxy_added_the_truth_is_not_believed() {
        assertThat(inside.whoAsks("10.1.2.3", List.of("198.51.100.7, 203.0.113.5")))
                .contains("203.0.113.5");
    }

    @Test
    void where_nobody_outside_is_named_nobody_is_counted() {
        assertThat(inside.whoAsks("127.0.0.1", List.of())).isEmpty();
        assertThat(inside.whoAsks("127.0.0.1", List.of("10.0.0.9"))).isEmpty();
        assertThat(inside.whoAsks("127.0.0.1", List.of("unknown"))).isEmpty();
        assertThat(inside.whoAsks("127.0.0.1", List.of("999.0.113.5"))).isEmpty();
    }

    @Test
    void of_ipv6_everybody_in_one_network_is_one() {
        assertThat(inside.whoAsks("2001:db8:1:2:aaaa::1", List.of()))
                .isEqualTo(inside.whoAsks("2001:db8:1:2:bbbb::2", List.of()))
                .isNotEqualTo(inside.whoAsks("2001:db8:1:3::1", List.of()));
        assertThat(inside.whoAsks("fd12::5", List.of("[2001:db8::1]:4711"))).contains("2001:db8:0:0:0:0:0:0");
        assertThat(inside.whoAsks("::ffff:127.0.0.1", List.of("203.0.113.5:4711")))
                .contains("203.0.113.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingress", "10.0.0.0/33", "10.0.0.0/x", "", "10.0.0", "256.1.1.1", "1::2::3", "abba"})
    void what_is_no_range_is_refused_by_name(String text) {
        assertThatThrownBy(() -> TrustedProxies.of(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
