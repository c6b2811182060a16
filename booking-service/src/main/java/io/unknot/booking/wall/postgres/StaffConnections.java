package io.unknot.booking.wall.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.unknot.booking.wall.Wall;
import io.unknot.booking.wall.postgres.WalledConnection.Holding;
import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.boot.r2dbc.metrics.ConnectionPoolMetrics;
import reactor.core.publisher.Mono;

/** The few connections that staff read through, each in the role that owns nothing and may read only what policies show. */
final class StaffConnections implements MeterBinder, AutoCloseable {

    private final ConnectionPool pool;

    StaffConnections(ConnectionPool pool) {
        this.pool = pool;
    }

    /** One that is held to the wall around whoever asks for it. */
    Mono<Connection> create() {
        return pool.create();
    }

    /** What the pool does with a connection before it hands it out; without a wall it shows no row. */
    static Publisher<Void> holdToTheWall(Connection connection) {
        return Mono.deferContextual(context -> Wall.in(context)
                .map(((Holding) connection)::hold)
                .orElseGet(() -> Mono.error(new IllegalStateException("There is no wall to read within"))));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        new ConnectionPoolMetrics(pool, "staffReads", List.of()).bindTo(registry);
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
