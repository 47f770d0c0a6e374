package org.queuemed.queue.staff;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.queuemed.queue.QueueConfig;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.problem.DatabaseAway;
import org.queuemed.queue.store.Sql;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Sees at every start that there is a network and, where a password is configured, that the user {@code admin} has it.
 * Several instances may start at once.
 */
@ApplicationScoped
class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);

    private static final String USERNAME = "admin";

    /** As long as the migration before it waits for the database. */
    private static final int ATTEMPTS = 30;

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final String NETWORK = """
            insert into network (name) select $1 where not exists (select from network)
            on conflict (name) do nothing""";

    private static final String ADMIN = """
            insert into staff (network_id, username, password_hash, role)
            select min(id), $1, $2, $3 from network
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

    /** A database that goes away while everything starts is waited for; one that refuses is not. */
    void see(@Observes StartupEvent start) throws Throwable {
        for (int attempt = 1; !isSeen(attempt == ATTEMPTS); attempt++) {
            LOG.warn("PostgreSQL is away; asking again");
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isSeen(boolean last) throws Throwable {
        try {
            VertxContextSupport.subscribeAndAwait(() -> network().chain(this::admin));
            return true;
        } catch (RuntimeException failure) {
            if (last || !DatabaseAway.isBehind(failure)) {
                throw failure;
            }
            return false;
        }
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
