package io.unknot.local.child;

import io.unknot.embedded.postgres.PostgresOptions;
import io.unknot.embedded.postgres.PostgresServer;
import io.unknot.local.data.Passwords;
import org.jspecify.annotations.Nullable;

/** One server; in it a database and a role for each service, and no role may enter another's database. */
public final class PostgresChild implements Child {
    public static final String NAME = "postgres";

    private final PostgresOptions options;
    private final Passwords passwords;
    private volatile @Nullable PostgresServer server;

    public PostgresChild(PostgresOptions options, Passwords passwords) {
        this.options = options;
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + options.port();
    }

    @Override
    public synchronized void start() {
        PostgresServer running = server;
        if (running == null) {
            running = PostgresServer.start(options);
            server = running;
        } else {
            running.start();
        }
        for (Service service : Service.values()) {
            String database = service.database().orElse("");
            if (!database.isEmpty()) {
                running.databases().create(database, service.role(), passwords.of(service.role()));
            }
        }
    }

    @Override
    public void stop() {
        PostgresServer running = server;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public void kill() {
        PostgresServer running = server;
        if (running != null) {
            running.kill();
        }
    }

    @Override
    public boolean isAlive() {
        PostgresServer running = server;
        return running != null && running.process().isAlive();
    }
}
