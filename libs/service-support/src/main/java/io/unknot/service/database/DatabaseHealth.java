package io.unknot.service.database;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Up when the schema is migrated and the database answers within two seconds. */
final class DatabaseHealth extends AbstractReactiveHealthIndicator {

    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(2);

    private final DatabaseMigration migration;
    private final ConnectionFactory connections;

    DatabaseHealth(DatabaseMigration migration, ConnectionFactory connections) {
        this.migration = migration;
        this.connections = connections;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        if (!migration.done()) {
            return Mono.just(waiting(migration.lack()));
        }
        return answers()
                .timeout(SLOWEST_ANSWER, Mono.just(false))
                .onErrorReturn(false)
                .map(answered -> answered ? builder.up().build() : waiting("waiting for PostgreSQL"));
    }

    private Mono<Boolean> answers() {
        return Flux.usingWhen(
                        connections.create(),
                        connection -> connection.validate(ValidationDepth.REMOTE),
                        connection -> connection.close())
                .single(false);
    }

    private static Health waiting(String reason) {
        return Health.down().withDetail("reason", reason).build();
    }
}
