package org.queuemed.local.up;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingTest {

    @Test
    void a_run_that_is_none_tells_the_services_nothing() {
        assertThat(Training.into(Optional.empty()).environment("queue-service-1"))
                .isEmpty();
    }

    @Test
    void what_every_jvm_is_told_is_told_still() {
        Training training = new Training(Optional.of(Path.of("/aot")), "@/app/jvm.flags");

        assertThat(training.environment("queue-service-1"))
                .isEqualTo(Map.of("JDK_JAVA_OPTIONS", "@/app/jvm.flags -XX:AOTCacheOutput=/aot/queue-service-1.aot"));
    }

    @Test
    void writing_a_cache_may_take_longer_than_a_drain() {
        assertThat(new Training(Optional.of(Path.of("/aot")), "").patience())
                .isGreaterThan(Training.into(Optional.empty()).patience());
    }
}
