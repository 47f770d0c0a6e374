package org.queuemed.queue.staff;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.queuemed.queue.QueueConfig;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.store.Sql;

/**
 * Sees at every start that there is a network and, where a password is configured, that the user {@code admin} has it.
 * Several instances may start at once.
 */
@ApplicationScoped
class FirstAdmin {

    private static final String USERNAME = "admin";

    private static final String NETWORK = """
            insert into network (name) select ?1 where not exists (select from network)
            on conflict (name) do nothing""";

    private static final String ADMIN = """
            insert into staff (network_id, username, password_hash, role)
            select min(id), ?1, ?2, ?3 from network
            on conflict (username) do update set password_hash = excluded.password_hash""";

    private final Commit commit;
    private final StaffRows rows;
    private final Passwords passwords;
    private final QueueConfig config;

    FirstAdmin(Commit commit, StaffRows rows, Passwords passwords, QueueConfig config) {
        this.commit = commit;
        this.rows = rows;
        this.passwords = passwords;
        this.config = config;
    }

    void see(@Observes StartupEvent start) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> network().chain(this::admin));
    }

    private Uni<Integer> network() {
        return commit.transaction(() -> Sql.execute(NETWORK, config.networkName()));
    }

    private Uni<Void> admin() {
        return config.adminPassword()
                .map(password -> commit.snapshot(() -> rows.byUsername(USERNAME))
                        .chain(row -> passwords.matches(password, row == null ? null : row.passwordHash))
                        .chain(matches -> matches ? Uni.createFrom().voidItem() : set(password)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> set(String password) {
        return passwords
                .hash(password)
                .chain(hash -> commit.transaction(() -> Sql.execute(ADMIN, USERNAME, hash, Role.NETWORK_ADMIN.name())))
                .replaceWithVoid();
    }
}
