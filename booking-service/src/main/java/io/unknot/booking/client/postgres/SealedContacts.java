package io.unknot.booking.client.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.client.Client;
import io.unknot.booking.vault.ClientVault;
import io.unknot.booking.vault.SealedBytes;
import io.unknot.booking.vault.key.WrappedKey;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Name, e-mail and phone as they stand in a row: one thing, sealed under the client's key. */
@Component
class SealedContacts {

    /** What contacts are sealed for. */
    static final String PURPOSE = "contacts";

    private final ClientVault vault;
    private final JsonMapper json;

    SealedContacts(ClientVault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    Mono<byte[]> seal(Client client) {
        return vault.seal(client.id(), PURPOSE, clear(json, client));
    }

    /** Opens what was read with its key: a client is one row, however many are read. */
    Mono<Client> open(Row row) {
        return vault.open(row.key(), row.contacts()).map(opened -> {
            var contacts = json.readValue(opened, Contacts.class);
            return new Client(
                    row.id(), contacts.name(), contacts.email(), Optional.ofNullable(contacts.phone()), row.language());
        });
    }

    /** What is sealed. */
    static byte[] clear(JsonMapper json, Client client) {
        var contacts =
                new Contacts(client.name(), client.email(), client.phone().orElse(null));
        return json.writeValueAsString(contacts).getBytes(UTF_8);
    }

    private record Contacts(
            String name, String email, @Nullable String phone) {}

    /** A client as stored, with their key. */
    record Row(UUID id, SealedBytes contacts, WrappedKey key, String language) {

        /** The columns this reads, of client c and client_key k. */
        static final String COLUMNS = "c.id, c.contacts, c.language, k.master_key, k.wrapped";

        static Row of(Readable row) {
            var id = requireNonNull(row.get("id", UUID.class));
            return new Row(
                    id,
                    new SealedBytes(id, PURPOSE, requireNonNull(row.get("contacts", byte[].class))),
                    new WrappedKey(
                            requireNonNull(row.get("master_key", String.class)),
                            requireNonNull(row.get("wrapped", String.class))),
                    requireNonNull(row.get("language", String.class)));
        }
    }
}
