package org.queuemed.queue.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.queuemed.queue.QueueConfig;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The connections to PostgreSQL, none of which waits for ever, at neither end. */
@Singleton
class DatabasePool implements PgPoolCreator {

    private final QueueConfig.Database config;

    private final String ca;

    DatabasePool(
            QueueConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.sslrootcert") String ca) {
        this.config = config.database();
        this.ca = ca;
    }

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(this::trust);
        input.pgConnectOptionsList().forEach(this::limit);
        return PgBuilder.pool()
                .with(limited(input.poolOptions()))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }

    /** Not in the settings, as the file would be read even where nobody wants TLS and there is none. */
    private void trust(PgConnectOptions options) {
        if (options.getSslMode() != SslMode.DISABLE) {
            options.setPemTrustOptions(new PemTrustOptions().addCertPath(ca));
        }
    }

    /** A connection that nobody needs ends before its silence could be taken for the database's. */
    private PoolOptions limited(PoolOptions options) {
        return options.setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                .setConnectionTimeout(millis(config.patience()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(millis(config.silence()) / 2)
                .setMaxWaitQueueSize(config.waiting());
    }

    /**
     * PostgreSQL, too, gives up what nobody waits for any more, and ends the transaction of an instance that stands still:
     * it would hold the lock of its clinic against all the others.
     */
    private void limit(PgConnectOptions options) {
        options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setConnectTimeout(millis(config.patience()))
                .setReadIdleTimeout(millis(config.silence()));
        options.addProperty("statement_timeout", "" + millis(config.patience()))
                .addProperty("idle_in_transaction_session_timeout", "" + millis(config.silence()));
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
