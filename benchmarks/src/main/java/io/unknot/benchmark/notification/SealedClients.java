package io.unknot.benchmark.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.benchmark.running.DatabaseLogin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Clients where booking-service keeps them, sealed as it seals; nobody can be found by a search. */
final class SealedClients {

    private static final int AT_ONCE = 1_000;
    private static final String KEY = "INSERT INTO client_key (client_id, master_key, wrapped) VALUES (?, ?, ?)";
    private static final String CLIENT = """
        INSERT INTO client (id, contacts, email_hash, found_by, language) VALUES (?, ?, sha256(?), '{}', 'en')
        """;

    private final SecureRandom random = new SecureRandom();
    private final String masterName;
    private final byte[] masterKey;

    /** Under the newest of the keys in this folder. */
    SealedClients(Path keys) throws IOException {
        try (var files = Files.list(keys)) {
            var newest = files.filter(
                            file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .reduce((_, next) -> next)
                    .orElseThrow();
            masterName = String.valueOf(newest.getFileName());
            masterKey = Base64.getDecoder().decode(Files.readString(newest).strip());
        }
    }

    /** Numbered from 1 on: the id is the MD5 hash of "client" and the number. */
    void write(DatabaseLogin booking, int count) {
        try (var database = booking.connect();
                var key = database.prepareStatement(KEY);
                var client = database.prepareStatement(CLIENT)) {
            database.setAutoCommit(false);
            for (int number = 1; number <= count; number++) {
                add(number, key, client);
                if (number % AT_ONCE == 0 || number == count) {
                    client.executeBatch();
                    key.executeBatch();
                    database.commit();
                }
            }
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("The clients cannot be written", e);
        }
    }

    private void add(int number, PreparedStatement key, PreparedStatement client)
            throws SQLException, GeneralSecurityException {
        var id = idOf(number);
        var own = random(32);
        var contacts = "{\"name\":\"Client %1$d\",\"email\":\"client%1$d@example.org\",\"phone\":\"+44113%2$d\"}"
                .formatted(number, 1_000_000 + number)
                .getBytes(UTF_8);
        key.setObject(1, id);
        key.setString(2, masterName);
        key.setString(3, Base64.getEncoder().encodeToString(seal(masterKey, "unknot key of client " + id, own)));
        key.addBatch();
        client.setObject(1, id);
        client.setBytes(2, seal(own, "unknot client=%s purpose=contacts".formatted(id), contacts));
        client.setBytes(3, contacts);
        client.addBatch();
    }

    private byte[] seal(byte[] key, String context, byte[] clear) throws GeneralSecurityException {
        var nonce = random(12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(context.getBytes(UTF_8));
        var closed = cipher.doFinal(clear);
        return ByteBuffer.allocate(1 + nonce.length + closed.length)
                .put((byte) 1)
                .put(nonce)
                .put(closed)
                .array();
    }

    private byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static UUID idOf(int number) throws GeneralSecurityException {
        var hash = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(("client" + number).getBytes(UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
