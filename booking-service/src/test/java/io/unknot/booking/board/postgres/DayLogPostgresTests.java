package io.unknot.booking.board.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.board.live.DayLog;
import io.unknot.booking.board.live.DayNews.VisitChange;
import io.unknot.booking.board.live.LoggedChange;
import io.unknot.schedule.time.Span;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.r2dbc.core.DatabaseClient;

@BookingServiceTest
class DayLogPostgresTests {

    private static final int MANY = 100;

    @Autowired
    private Town town;

    @Autowired
    private DayLog log;

    @Autowired
    private FlywayProperties access;

    @Autowired
    private DatabaseClient database;

    private final UUID clinic = UUID.randomUUID();
    private final Span day = new Span(Riverside.at(0, 0), Riverside.at(0, 0).plus(Duration.ofDays(1)));

    @BeforeEach
    void theSchemaIsThere() {
        town.client();
    }

    @Test
    void missesNothingThatASlowerTransactionCommitsLater() throws SQLException {
        try (var slow = connection();
                var quick = connection()) {
            var before = now();
            slow.setAutoCommit(false);
            write(slow, "slow");
            write(quick, "quick");

            var first = log.since(clinic, day, before, MANY).blockOptional().orElseThrow();
            assertThat(states(first.changes())).containsExactly("quick");
            slow.commit();

            var then = log.since(clinic, day, first.heard().below(), MANY)
                    .blockOptional()
                    .orElseThrow();
            assertThat(states(then.changes())).contains("slow");
        }
    }

    @Test
    void findsNothingTwiceOnceEveryTransactionIsOver() throws SQLException {
        try (var connection = connection()) {
            var before = now();
            write(connection, "booked");

            var first = log.since(clinic, day, before, MANY).blockOptional().orElseThrow();
            assertThat(states(first.changes())).containsExactly("booked");

            // Other tests may have a transaction open for a moment.
            org.awaitility.Awaitility.await().untilAsserted(() -> {
                var upto = now();
                assertThat(log.since(clinic, day, upto, MANY)
                                .blockOptional()
                                .orElseThrow()
                                .changes())
                        .isEmpty();
            });
        }
    }

    @Test
    void findsWhatIsOfTheDayAndWhatIsOfEveryDay() throws SQLException {
        try (var connection = connection()) {
            var before = now();
            write(connection, "booked");
            run("INSERT INTO day_change (clinic_id) VALUES ('%s')".formatted(clinic));
            run("INSERT INTO day_change (clinic_id) VALUES ('%s')".formatted(UUID.randomUUID()));
            var tomorrow = new Span(day.until(), day.until().plusSeconds(86_400));

            assertThat(found(before, day)).hasSize(2);
            assertThat(found(before, tomorrow)).extracting(LoggedChange::visit).containsExactly(Optional.empty());
        }
    }

    @Test
    void forgetsWhatIsADayOldAndNothingElse() throws SQLException {
        try (var connection = connection()) {
            var before = now();
            write(connection, "old");
            write(connection, "young");
            run("UPDATE day_change SET at = at - interval '25 hours' WHERE clinic_id = '%s' AND state = 'old'"
                    .formatted(clinic));

            log.forget(1_000_000).block();

            assertThat(states(found(before, day))).containsExactly("young");
        }
    }

    private List<LoggedChange> found(long from, Span during) {
        return log.since(clinic, during, from, MANY)
                .blockOptional()
                .orElseThrow()
                .changes();
    }

    private long now() {
        return log.now().blockOptional().orElseThrow().below();
    }

    private void write(Connection connection, String state) throws SQLException {
        try (var statement = connection.prepareStatement("""
            INSERT INTO day_change (clinic_id, starts, appointment_id, version, state)
            VALUES (?, CAST(? AS timestamptz), gen_random_uuid(), 1, ?)
            """)) {
            statement.setObject(1, clinic);
            statement.setString(2, Riverside.ten().toString());
            statement.setString(3, state);
            statement.executeUpdate();
        }
    }

    private void run(String sql) {
        database.sql(sql).then().block();
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(access.getUrl(), access.getUser(), access.getPassword());
    }

    private static List<String> states(List<LoggedChange> changes) {
        return changes.stream()
                .flatMap(change -> change.visit().stream())
                .map(VisitChange::state)
                .toList();
    }
}
