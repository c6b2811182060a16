package io.unknot.booking.client.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.booking.client.Client;
import io.unknot.booking.client.ContactIndex;
import io.unknot.booking.vault.KeyedHash;
import io.unknot.booking.vault.MigratedKeys;
import io.unknot.booking.vault.MigratedKeys.Of;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * V32: seals contacts and reviews' texts that were plain before, five hundred in a transaction, so that it goes on where it
 * was interrupted. In Java because the keys that wrap are not in the database. V33 drops what was plain.
 */
@Component
class SealWhatWasPlain implements JavaMigration {

    private static final int AT_ONCE = 500;
    private static final String CLIENTS = """
        SELECT id, name, email, phone, language FROM client WHERE merged_into IS NULL AND contacts IS NULL LIMIT %d
        """.formatted(AT_ONCE);
    private static final String SEAL_CLIENT = """
        UPDATE client SET contacts = ?, email_hash = ?, phone_hash = ?, found_by = ?, name = '', email = '', phone = NULL
        WHERE id = ?
        """;
    private static final String REVIEWS =
            "SELECT id, client_id, text FROM review WHERE text IS NOT NULL LIMIT %d".formatted(AT_ONCE);
    private static final String SEAL_REVIEW = "UPDATE review SET sealed_text = ?, text = NULL WHERE id = ?";

    private final JsonMapper json;
    private final MigratedKeys keys;

    SealWhatWasPlain(JsonMapper json, MigratedKeys keys) {
        this.json = json;
        this.keys = keys;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("32");
    }

    @Override
    public String getDescription() {
        return "seal what was plain";
    }

    /** None: there is no text that could change. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    /** False: its transactions are its own. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var of = keys.on(connection);
        var index = new ContactIndex(new KeyedHash(of.index()));
        while (sealed(connection, CLIENTS, SEAL_CLIENT, (row, update) -> seal(of, index, row, update)) == AT_ONCE) {
            // There may be more.
        }
        while (sealed(connection, REVIEWS, SEAL_REVIEW, (row, update) -> seal(of, row, update)) == AT_ONCE) {
            // There may be more.
        }
    }

    private static int sealed(Connection connection, String select, String seal, Sealing sealing) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (var read = connection.createStatement();
                var row = read.executeQuery(select);
                var update = connection.prepareStatement(seal)) {
            var count = 0;
            for (; row.next(); count++) {
                sealing.seal(row, update);
                update.executeUpdate();
            }
            connection.commit();
            return count;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private void seal(Of of, ContactIndex index, ResultSet row, PreparedStatement update) throws SQLException {
        var client = new Client(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Optional.ofNullable(row.getString("phone")),
                row.getString("language"));
        update.setBytes(1, of.seal(client.id(), SealedContacts.PURPOSE, SealedContacts.clear(json, client)));
        update.setBytes(2, index.email(client.email()));
        update.setBytes(3, client.phone().map(index::phone).orElse(null));
        update.setArray(4, update.getConnection().createArrayOf("bigint", index.of(client)));
        update.setObject(5, client.id());
    }

    private static void seal(Of of, ResultSet row, PreparedStatement update) throws SQLException {
        var clear = row.getString("text").getBytes(UTF_8);
        update.setBytes(1, of.seal(row.getObject("client_id", UUID.class), "review", clear));
        update.setObject(2, row.getObject("id", UUID.class));
    }

    /** Writes into the update what becomes of the row. */
    private interface Sealing {
        void seal(ResultSet row, PreparedStatement update) throws SQLException;
    }
}
