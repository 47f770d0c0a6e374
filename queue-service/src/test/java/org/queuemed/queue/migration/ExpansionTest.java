package org.queuemed.queue.migration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ExpansionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table note (id bigint primary key, text text not null);",
                "create table note (id bigint); create unique index one_note on note (id); alter table note add check (id > 0);",
                "alter table ticket add column note text;",
                "alter table ticket add note text, add column weight numeric(3, 1) not null default 1.0;",
                "ALTER TABLE clinic ADD COLUMN hours text[] NOT NULL DEFAULT '{}';",
                "alter table ticket add column room_b bigint references room;",
                "create index ticket_note on ticket (clinic_id) where status = 'drop table; rename';",
                "update ticket set note = 'none' where note is null; comment on column ticket.note is 'For staff';",
                "-- drop table ticket;\ninsert into note (id) values (1);",
            })
    void the_release_before_goes_on_with_it(String sql) {
        assertThat(faults(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table ticket;",
                "truncate ticket_event;",
                "delete from pairing;",
                "alter table ticket drop column name;",
                "alter table ticket rename column name to called_name;",
                "alter table ticket rename to visit;",
                "alter table ticket alter column number type bigint;",
                "alter table ticket alter column name set not null;",
                "alter table ticket alter column attempt drop default;",
                "alter table ticket add column note text not null;",
                "alter table ticket add column note text, drop column name;",
                "alter table ticket add column note text unique;",
                "alter table ticket add constraint short check (length(name) < 10);",
                "alter table ticket add check (number < 1000);",
                "alter table display drop constraint display_token_hash_key;",
                "create unique index one_name on ticket (clinic_id, name);",
                "create table note (id bigint); create unique index one_name on ticket (name);",
                "do $$ begin execute 'drop table ticket'; end $$;",
                "create trigger t before insert on ticket for each row execute function f();",
                "alter table ticket add column note text; create index clinic_name on clinic (name);",
                "create table fine (id bigint);\ndrop /* quietly */ table ticket",
            })
    void it_is_in_the_way_of_the_release_before(String sql) {
        assertThat(faults(sql)).isNotEmpty();
    }

    @Test
    void the_first_line_says_that_it_contracts() {
        assertThat(new Migration("V9__x.sql", "-- Contraction: unused since 2.1.0.\ndrop table x;").unusedSince())
                .contains("2.1.0");
        assertThat(new Migration("V9__x.sql", "drop table x;\n-- Contraction: unused since 2.1.0.").unusedSince())
                .isEmpty();
    }

    private static List<String> faults(String sql) {
        return Expansion.faultsOf(new Migration("V9__tried.sql", sql));
    }
}
