package io.unknot.service.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.ValidationDepth;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * A connection that asks its server whether it is still there at most once in a while. The pool asks before each use: a
 * closed socket shows by itself, a cut network only when it is asked. That question was a third of all statements.
 */
final class AskedSeldom implements InvocationHandler {

    /** Whoever uses the connection within that time after the network was cut waits for their own time-out. */
    static final Duration TRUSTED = Duration.ofSeconds(1);

    private final Connection connection;
    private final LongSupplier nanos;
    private volatile long answeredAt;

    private AskedSeldom(Connection connection, LongSupplier nanos) {
        this.connection = connection;
        this.nanos = nanos;
        this.answeredAt = nanos.getAsLong();
    }

    /** Connections of this kind; pooled above, so that the pool's question comes here. */
    static ConnectionFactory each(ConnectionFactory factory) {
        return new ConnectionFactory() {
            @Override
            public Publisher<Connection> create() {
                return Mono.from(factory.create()).map(made -> of(made, System::nanoTime));
            }

            @Override
            public ConnectionFactoryMetadata getMetadata() {
                return factory.getMetadata();
            }
        };
    }

    /** A connection just made is trusted: its server has answered. */
    static Connection of(Connection connection, LongSupplier nanos) {
        return (Connection) Proxy.newProxyInstance(
                AskedSeldom.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new AskedSeldom(connection, nanos));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments[0] instanceof ValidationDepth depth) {
            return validate(depth);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private Publisher<Boolean> validate(ValidationDepth depth) {
        return Mono.defer(() -> trusted()
                ? Mono.from(connection.validate(ValidationDepth.LOCAL))
                : Mono.from(connection.validate(depth)).doOnNext(this::answered));
    }

    private boolean trusted() {
        return nanos.getAsLong() - answeredAt < TRUSTED.toNanos();
    }

    private void answered(boolean well) {
        if (well) {
            answeredAt = nanos.getAsLong();
        }
    }
}
