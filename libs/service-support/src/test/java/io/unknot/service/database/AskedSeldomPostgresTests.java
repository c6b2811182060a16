package io.unknot.service.database;

import static io.r2dbc.spi.ConnectionFactoryOptions.DATABASE;
import static io.r2dbc.spi.ConnectionFactoryOptions.DRIVER;
import static io.r2dbc.spi.ConnectionFactoryOptions.HOST;
import static io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD;
import static io.r2dbc.spi.ConnectionFactoryOptions.PORT;
import static io.r2dbc.spi.ConnectionFactoryOptions.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.ValidationDepth;
import io.unknot.testing.TestInfrastructure;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** A server that is busy with an earlier statement answers nothing: what a cut network looks like from here. */
class AskedSeldomPostgresTests {

    static final Duration SHORT = Duration.ofMillis(500);

    final AtomicLong nanos = new AtomicLong();
    final Connection raw = connect();
    final Connection connection = AskedSeldom.of(raw, nanos::get);
    Disposable work = Disposables.disposed();

    @AfterEach
    void disconnect() {
        work.dispose();
        Mono.from(raw.close()).block();
    }

    @Test
    void asksAServerThatWentSilentOnceASecondHasPassed() {
        fallSilent();
        nanos.addAndGet(AskedSeldom.TRUSTED.toNanos());
        assertThatThrownBy(() -> valid()).hasMessageContaining("Timeout");
    }

    @Test
    void isTrustedForASecondAfterItsServerAnswered() {
        nanos.addAndGet(AskedSeldom.TRUSTED.toNanos());
        assertThat(valid()).isTrue();
        fallSilent();
        nanos.addAndGet(AskedSeldom.TRUSTED.toNanos() - 1);
        assertThat(valid()).isTrue();
    }

    @Test
    void isNotTrustedForThatItWasTrusted() {
        fallSilent();
        nanos.addAndGet(AskedSeldom.TRUSTED.toNanos() - 1);
        assertThat(valid()).isTrue();
        nanos.incrementAndGet();
        assertThatThrownBy(() -> valid()).hasMessageContaining("Timeout");
    }

    private void fallSilent() {
        work = Mono.from(connection.createStatement("SELECT pg_sleep(5)").execute())
                .flatMap(result -> Mono.from(result.getRowsUpdated()))
                .subscribe();
    }

    private @Nullable Boolean valid() {
        return Mono.from(connection.validate(ValidationDepth.REMOTE)).block(SHORT);
    }

    private static Connection connect() {
        var database = TestInfrastructure.postgres().newDatabase();
        var factory = ConnectionFactories.get(ConnectionFactoryOptions.builder()
                .option(DRIVER, "postgresql")
                .option(HOST, database.host())
                .option(PORT, database.port())
                .option(DATABASE, database.name())
                .option(USER, database.user())
                .option(PASSWORD, database.password())
                .build());
        return Objects.requireNonNull(Mono.from(factory.create()).block());
    }
}
