package io.unknot.booking.client.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.client.ContactIndex;
import io.unknot.booking.vault.KeyedHash;
import io.unknot.booking.vault.OwnKey;
import io.unknot.booking.vault.Seal;
import io.unknot.booking.vault.key.MasterKeys;
import io.unknot.booking.vault.key.WrappedKey;
import io.unknot.embedded.postgres.Database;
import io.unknot.testing.TestInfrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In a database of its own, that was made before contacts were sealed. */
@BookingServiceTest
class SealWhatWasPlainPostgresTests {

    private static final int MANY = 1_203;
    private static final String PLAIN = """
        INSERT INTO client (id, name, email, phone, language)
        SELECT gen_random_uuid(), 'Markus Marker' || n, 'marker' || n || '@example.org',
               CASE WHEN n %% 2 = 0 THEN '+44113' || (1000000 + n) END, 'en'
        FROM generate_series(1, %d) AS n
        """.formatted(MANY);

    @Autowired
    private JavaMigration sealWhatWasPlain;

    @Autowired
    private MasterKeys masterKeys;

    @Test
    void sealsTheContactsOfAllWhoWereThere() throws SQLException {
        var database = TestInfrastructure.postgres().newDatabase();
        flyway(database, "31").migrate();
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(PLAIN);
        }

        flyway(database, "latest").migrate();

        try (var connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT * FROM client JOIN client_key ON client_id = id")) {
            var index = new ContactIndex(new KeyedHash(ownKey(connection)));
            var count = 0;
            for (; row.next(); count++) {
                var contacts = opened(row);
                var number = contacts.replaceAll(".*Marker(\\d+).*", "$1");
                assertThat(contacts).contains("\"email\":\"marker%s@example.org\"".formatted(number));
                assertThat(row.getBytes("email_hash")).isEqualTo(index.email("marker%s@example.org".formatted(number)));
            }
            assertThat(count).isEqualTo(MANY);
        }
    }

    private String opened(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var key = masterKeys.unwrapNow(id, new WrappedKey(row.getString("master_key"), row.getString("wrapped")));
        var context = "unknot client=%s purpose=contacts".formatted(id).getBytes(UTF_8);
        return new String(Seal.open(key, context, row.getBytes("contacts")), UTF_8);
    }

    private byte[] ownKey(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT * FROM own_key WHERE name = 'contacts-index'")) {
            assertThat(row.next()).isTrue();
            return masterKeys.unwrapNow(
                    OwnKey.CONTACTS_INDEX.id(), new WrappedKey(row.getString("master_key"), row.getString("wrapped")));
        }
    }

    private Flyway flyway(Database database, String target) {
        return Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .javaMigrations(sealWhatWasPlain)
                .target(target)
                .load();
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
