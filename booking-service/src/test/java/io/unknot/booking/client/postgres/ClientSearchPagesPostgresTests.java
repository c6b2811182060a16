package io.unknot.booking.client.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Town;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;

/** How many pages the front desk's search reads among many clients: unlike time, it is the same on every machine. */
@BookingServiceTest
class ClientSearchPagesPostgresTests {

    /** Each with thirty hashes, of which one is everybody's, one every tenth's and the others are hardly anybody's. */
    private static final String MANY = """
        INSERT INTO client (id, language, contacts, email_hash, found_by)
        SELECT gen_random_uuid(), 'en', decode(repeat('ab', 200), 'hex'), sha256(n::text::bytea),
               ARRAY[1, 2 + n % 10] || ARRAY(SELECT hashint8extended(n, word) FROM generate_series(1, 28) word)
        FROM generate_series(1, 20000) n
        """;

    private static final Pattern READ = Pattern.compile("shared hit=(\\d+)(?: read=(\\d+))?");
    private static final int PAGES_OF_ALL = 1_000;
    private static final int FEW = 500;

    @Autowired
    private Town town;

    @Autowired
    private FlywayProperties access;

    @BeforeEach
    void theSchemaIsThere() {
        town.client();
    }

    @Test
    void neverReadsAllClientsHoweverRareOrCommonWhatWasTyped() throws SQLException {
        try (var connection = DriverManager.getConnection(access.getUrl(), access.getUser(), access.getPassword())) {
            connection.setAutoCommit(false);
            run(connection, MANY);
            run(connection, "SELECT gin_clean_pending_list('client_found_by')");
            run(connection, "ANALYZE client");

            assertThat(pages(connection, "SELECT count(contacts) FROM client")).isGreaterThan(PAGES_OF_ALL);
            for (var typed : new String[] {"-7", "1", "5", "1, -7", "1, 5", "5, 6", "hashint8extended(77, 7)"}) {
                var search = PostgresClientSearch.FOUND_BY
                        .replace(":wanted", "ARRAY[%s]::bigint[]".formatted(typed))
                        .replace(":limit", "21");
                assertThat(pages(connection, search)).as(typed).isLessThan(FEW);
            }
            connection.rollback();
        }
    }

    private static int pages(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var plan = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, COSTS OFF) " + sql)) {
            while (plan.next()) {
                var read = READ.matcher(plan.getString(1));
                if (read.find()) {
                    return Stream.of(1, 2)
                            .map(read::group)
                            .mapToInt(number -> number == null ? 0 : Integer.parseInt(number))
                            .sum();
                }
            }
            throw new AssertionError("The plan names no pages");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
