package org.queuemed.realtime.sweep;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class TurnsTest {

    private static final int MANY = 2_000;

    private final Turns<String> turns = new Turns<>();
    private final List<String> names =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(MANY).toList();

    @Test
    void everything_has_its_turn_once_in_a_round_and_never_much_at_once() {
        names.forEach(name -> turns.put(name, name));

        List<List<String>> looks =
                IntStream.range(0, Turns.A_ROUND).mapToObj(look -> nextLook()).toList();

        assertThat(looks.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(looks).allSatisfy(look -> assertThat(look).hasSizeLessThan(2 * MANY / Turns.A_ROUND));
    }

    @Test
    void what_is_gone_has_no_turn_any_more() {
        names.forEach(name -> turns.put(name, name));
        names.subList(1, MANY).forEach(name -> assertThat(turns.remove(name)).isEqualTo(name));

        assertThat(turns.size()).isOne();
        assertThat(turns.get(names.getLast())).isNull();
        assertThat(turns.remove(names.getLast())).isNull();
        List<String> left = new ArrayList<>();
        turns.forEach(left::add);
        assertThat(left).containsExactly(names.getFirst());
    }

    private List<String> nextLook() {
        List<String> seen = new ArrayList<>();
        turns.next(seen::add);
        return seen;
    }
}
