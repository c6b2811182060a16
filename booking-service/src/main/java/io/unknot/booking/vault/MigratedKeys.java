package io.unknot.booking.vault;

import io.unknot.booking.vault.key.MasterKeys;
import io.unknot.booking.vault.key.WrappedKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keys for the thread that makes the tables: it waits for each statement, and everybody else waits for it. */
@Component
public class MigratedKeys {

    private static final String FIND_OWN = "SELECT master_key, wrapped FROM own_key WHERE id = ?";
    private static final String ADD_OWN = "INSERT INTO own_key (id, master_key, wrapped, name) VALUES (?, ?, ?, ?)";
    private static final String FIND = "SELECT master_key, wrapped FROM client_key WHERE client_id = ?";
    private static final String ADD = "INSERT INTO client_key (client_id, master_key, wrapped) VALUES (?, ?, ?)";

    private final MasterKeys masterKeys;

    MigratedKeys(MasterKeys masterKeys) {
        this.masterKeys = masterKeys;
    }

    /** The keys there are through this connection, in its transactions; those of the service are made where missing. */
    public Of on(Connection connection) throws SQLException {
        for (var key : OwnKey.values()) {
            key(connection, key);
        }
        return new Of(connection);
    }

    private byte[] key(Connection connection, OwnKey key) throws SQLException {
        return key(connection, key.id(), FIND_OWN, ADD_OWN, key.word());
    }

    private byte[] key(Connection connection, UUID id, String find, String add, String... further) throws SQLException {
        try (var found = connection.prepareStatement(find)) {
            found.setObject(1, id);
            try (var row = found.executeQuery()) {
                if (row.next()) {
                    return masterKeys.unwrapNow(id, new WrappedKey(row.getString(1), row.getString(2)));
                }
            }
        }
        var key = Seal.newKey();
        var wrapped = masterKeys.wrapNow(id, key);
        try (var added = connection.prepareStatement(add)) {
            added.setObject(1, id);
            added.setString(2, wrapped.masterKey());
            added.setString(3, wrapped.base64());
            for (int at = 0; at < further.length; at++) {
                added.setString(4 + at, further[at]);
            }
            added.executeUpdate();
        }
        return key;
    }

    /** Those of one connection. */
    public final class Of {

        private final Connection connection;

        private Of(Connection connection) {
            this.connection = connection;
        }

        /** The key of {@link OwnKey#CONTACTS_INDEX}. */
        public byte[] index() throws SQLException {
            return key(connection, OwnKey.CONTACTS_INDEX);
        }

        /** As {@link ClientVault#seal}. */
        public byte[] seal(UUID clientId, String purpose, byte[] clear) throws SQLException {
            return Seal.close(key(connection, clientId, FIND, ADD), ClientVault.context(clientId, purpose), clear);
        }
    }
}
