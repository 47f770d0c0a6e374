package org.queuemed.queue.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Passwords as bcrypt hashes. Hashing is slow on purpose, so it is done on worker threads, outside any transaction. */
@ApplicationScoped
class Passwords {

    private final Vertx vertx;

    /** Checked against when there is no such user, so that the answer takes as long as for one that there is. */
    private final String nobodys = BcryptUtil.bcryptHash("nobody's password");

    Passwords(Vertx vertx) {
        this.vertx = vertx;
    }

    Uni<String> hash(String password) {
        return vertx.executeBlocking(() -> BcryptUtil.bcryptHash(password), false);
    }

    /** {@code hash} null where there is no such user: nothing matches then. */
    Uni<Boolean> matches(String password, String hash) {
        return vertx.executeBlocking(
                () -> BcryptUtil.matches(password, hash == null ? nobodys : hash) && hash != null, false);
    }
}
