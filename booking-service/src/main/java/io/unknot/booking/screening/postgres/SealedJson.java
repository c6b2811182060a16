package io.unknot.booking.screening.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.booking.vault.ClientVault;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON, sealed for their client. */
@Component
class SealedJson {

    private final ClientVault vault;
    private final JsonMapper json;

    SealedJson(ClientVault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    Mono<byte[]> seal(UUID clientId, String purpose, Object value) {
        return vault.seal(clientId, purpose, json.writeValueAsString(value).getBytes(UTF_8));
    }

    <T> T read(byte[] opened, Class<T> type) {
        return json.readValue(new String(opened, UTF_8), type);
    }
}
