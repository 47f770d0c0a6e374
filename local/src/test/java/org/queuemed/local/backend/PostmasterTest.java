package org.queuemed.local.backend;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PostmasterTest {

    @Test
    void a_postgresql_is_known_by_its_program_also_when_that_was_replaced_since() {
        assertThat(Postmaster.isPostgres("/opt/pg/bin/postgres")).isTrue();
        assertThat(Postmaster.isPostgres("/opt/pg/bin/postgres (deleted)")).isTrue();
        assertThat(Postmaster.isPostgres("/usr/bin/java")).isFalse();
    }

    @Test
    void a_process_whose_program_has_no_name_is_none() {
        assertThat(Postmaster.isPostgres("/")).isFalse();
    }
}
