package org.queuemed.local.process;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(20)
class SupervisorTest {

    private final Supervisor supervisor = new Supervisor();

    @Test
    void as_long_as_all_run_there_is_no_ending() throws IOException {
        try (SleepingPart part = SleepingPart.named("redis-1")) {
            supervisor.watch(part);

            assertThat(supervisor.ending()).isEmpty();
        }
    }

    @Test
    void a_part_that_ends_by_itself_is_named() throws IOException {
        try (SleepingPart first = SleepingPart.named("queue-service-1");
                SleepingPart second = SleepingPart.named("queue-service-2")) {
            supervisor.watch(first);
            supervisor.watch(second);

            second.sleep().destroyForcibly();

            assertThat(supervisor.await()).isEqualTo(new Ending.Died(second));
        }
    }

    @Test
    void a_part_that_ends_because_of_the_same_ctrl_c_did_not_die() throws IOException {
        try (SleepingPart part = SleepingPart.named("redis-1")) {
            supervisor.watch(part);

            part.sleep().destroyForcibly();
            supervisor.ask();

            assertThat(supervisor.await()).isEqualTo(new Ending.Asked());
        }
    }

    @Test
    void asking_once_leaves_the_parts_to_the_order_of_stopping_and_asking_twice_kills_them() throws IOException {
        try (SleepingPart part = SleepingPart.named("notification-service-1")) {
            supervisor.watch(part);

            supervisor.ask();
            assertThat(part.sleep().isAlive()).isTrue();
            supervisor.ask();

            await().until(() -> !part.sleep().isAlive());
        }
    }
}
