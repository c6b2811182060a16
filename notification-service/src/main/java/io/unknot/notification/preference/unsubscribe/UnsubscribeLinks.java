package io.unknot.notification.preference.unsubscribe;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.preference.KindGroup;
import io.unknot.notification.preference.Language;
import io.unknot.notification.secret.Secrets;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Links that say, signed, whose they are and what to do without. They never lapse: a mail may be read years later. */
@Component
public class UnsubscribeLinks {

    private static final String PURPOSE = "unsubscribe";
    private static final int BYTES = 2 * Long.BYTES + 1;

    private final Secrets secrets;
    private final String publicUrl;

    public UnsubscribeLinks(Secrets secrets, @Value("${unknot.public-url}") String publicUrl) {
        this.secrets = secrets;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** Where to post to, or to look what posting would do, in this language; the language is not signed. */
    public URI of(ClientId client, KindGroup group, Language language) {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(client.value().getMostSignificantBits())
                .putLong(client.value().getLeastSignificantBits())
                .put(code(group));
        return URI.create(publicUrl + "/api/v1/unsubscribe/" + secrets.sign(PURPOSE, bytes.array()) + "?language="
                + language.tag());
    }

    /** What the last part of a link says; empty if we did not make it. */
    public Optional<Unsubscribing> read(String token) {
        return secrets.read(PURPOSE, token)
                .filter(bytes -> bytes.length == BYTES)
                .map(ByteBuffer::wrap)
                .flatMap(bytes -> {
                    var client = new ClientId(new UUID(bytes.getLong(), bytes.getLong()));
                    return group(bytes.get()).map(group -> new Unsubscribing(client, group));
                });
    }

    /** Stands in links that were sent: never another one for a group, nor an old one for a new group. */
    private static byte code(KindGroup group) {
        return switch (group) {
            case REMINDERS -> 1;
            case AFTERCARE_AND_QUESTIONS -> 2;
            case OFFERS -> 3;
        };
    }

    private static Optional<KindGroup> group(byte code) {
        return Arrays.stream(KindGroup.values())
                .filter(group -> code(group) == code)
                .findFirst();
    }

    /** That a client does without a group. */
    public record Unsubscribing(ClientId client, KindGroup group) {}
}
