package io.unknot.booking.wall.postgres;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.unknot.booking.wall.Wall;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A connection that remembers which clinics it was last held to: it is told again only when they are others. */
final class WalledConnection implements InvocationHandler {

    private static final String HOLD =
            "SELECT set_config('unknot.clinics', $1, false), set_config('unknot.records', $2, false)";

    private final Connection connection;
    private volatile @Nullable Wall within;

    private WalledConnection(Connection connection) {
        this.connection = connection;
    }

    /** What such a connection can do beside the usual. */
    interface Holding {

        /** Holds what is read from now on to these clinics. */
        Mono<Void> hold(Wall wall);
    }

    /** Connections of this kind. */
    static ConnectionFactory each(ConnectionFactory factory) {
        return new ConnectionFactory() {
            @Override
            public Publisher<Connection> create() {
                return Mono.from(factory.create()).map(WalledConnection::of);
            }

            @Override
            public ConnectionFactoryMetadata getMetadata() {
                return factory.getMetadata();
            }
        };
    }

    private static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                WalledConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class, Holding.class},
                new WalledConnection(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments[0] instanceof Wall wall) {
            return hold(wall);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private Mono<Void> hold(Wall wall) {
        return Mono.defer(() -> wall.equals(within) ? Mono.empty() : tell(wall));
    }

    // Between two walls it is within none that anybody asks for: whoever breaks off here leaves nothing that would do.
    private Mono<Void> tell(Wall wall) {
        within = null;
        return Flux.from(connection
                        .createStatement(HOLD)
                        .bind("$1", array(wall))
                        .bind("$2", wall.recordsOpen() ? "open" : "")
                        .execute())
                .concatMap(result -> result.map((row, _) -> true))
                .then()
                .doOnSuccess(_ -> within = wall);
    }

    private static String array(Wall wall) {
        return wall.clinics().stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "{", "}"));
    }
}
