package io.unknot.service.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.embedded.postgres.Database;
import io.unknot.service.database.Unpooled;
import io.unknot.testing.TestInfrastructure;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;

class ChannelListenerPostgresTests {

    private final Wakeups wakeups = new Wakeups();
    private final FlywayProperties access = access(TestInfrastructure.postgres().newDatabase());
    private final ChannelListener listener = ChannelListener.to("visits", access, wakeups);
    private final UUID ours = UUID.randomUUID();

    @BeforeEach
    void listens() {
        var heard = wakes(_ -> false);
        listener.start();
        await().untilAsserted(() -> assertThat(heard).hasValue(1));
    }

    @AfterEach
    void stop() throws InterruptedException {
        listener.destroy();
    }

    @Test
    void wakesOnlyPagesThatAChangeConcerns() throws SQLException {
        var page = wakes(ours::equals);
        var other = wakes(UUID.randomUUID()::equals);

        tell(ours);

        await().untilAsserted(() -> assertThat(page).hasValue(1));
        assertThat(other).hasValue(0);
    }

    @Test
    void wakesAllOnceTheDatabaseIsBack() {
        var page = wakes(_ -> false);
        TestInfrastructure.postgres().stop();
        TestInfrastructure.postgres().start();

        await().untilAsserted(() -> assertThat(page).hasValue(1));
    }

    private AtomicInteger wakes(Predicate<UUID> page) {
        var times = new AtomicInteger();
        wakeups.concerning(page).subscribe(_ -> times.incrementAndGet());
        return times;
    }

    private void tell(UUID id) throws SQLException {
        try (var connection = Unpooled.database(access, "teller").getConnection();
                var statement = connection.prepareStatement("SELECT pg_notify('visits', ?)")) {
            statement.setString(1, id.toString());
            statement.execute();
        }
    }

    private static FlywayProperties access(Database database) {
        var access = new FlywayProperties();
        access.setUrl("jdbc:postgresql://%s:%d/%s".formatted(database.host(), database.port(), database.name()));
        access.setUser(database.user());
        access.setPassword(database.password());
        return access;
    }
}
