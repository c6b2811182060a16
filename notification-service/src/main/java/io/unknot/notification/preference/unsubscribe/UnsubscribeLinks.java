package io.unknot.notification.preference.unsubscribe;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.preference.KindGroup;
import io.unknot.notification.preference.Language;
import io.unknot.notification.preference.therapist.TherapistMails.Part;
import io.unknot.notification.preference.unsubscribe.Unsubscribing.OfClient;
import io.unknot.notification.preference.unsubscribe.Unsubscribing.OfTherapist;
import io.unknot.notification.secret.Secrets;
import java.net.URI;
import java.nio.ByteBuffer;
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
        return link(client.value(), code(group), language);
    }

    /** As {@link #of(ClientId, KindGroup, Language)}, for a therapist. */
    public URI of(TherapistId therapist, Part part, Language language) {
        return link(therapist.value(), code(part), language);
    }

    private URI link(UUID reader, byte code, Language language) {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(reader.getMostSignificantBits())
                .putLong(reader.getLeastSignificantBits())
                .put(code);
        return URI.create(publicUrl + "/api/v1/unsubscribe/" + secrets.sign(PURPOSE, bytes.array()) + "?language="
                + language.tag());
    }

    /** What the last part of a link says; empty if we did not make it. */
    public Optional<Unsubscribing> read(String token) {
        return secrets.read(PURPOSE, token)
                .filter(bytes -> bytes.length == BYTES)
                .map(ByteBuffer::wrap)
                .flatMap(bytes -> unsubscribing(new UUID(bytes.getLong(), bytes.getLong()), bytes.get()));
    }

    /** Codes stand in links that were sent: never another one for a group, nor an old one for a new group. */
    private static Optional<Unsubscribing> unsubscribing(UUID reader, byte code) {
        return Optional.ofNullable(
                switch (code) {
                    case 1 -> new OfClient(new ClientId(reader), KindGroup.REMINDERS);
                    case 2 -> new OfClient(new ClientId(reader), KindGroup.AFTERCARE_AND_QUESTIONS);
                    case 3 -> new OfClient(new ClientId(reader), KindGroup.OFFERS);
                    case 4 -> new OfTherapist(new TherapistId(reader), Part.VISITS);
                    case 5 -> new OfTherapist(new TherapistId(reader), Part.DAYS);
                    default -> null;
                });
    }

    private static byte code(KindGroup group) {
        return switch (group) {
            case REMINDERS -> 1;
            case AFTERCARE_AND_QUESTIONS -> 2;
            case OFFERS -> 3;
        };
    }

    private static byte code(Part part) {
        return switch (part) {
            case VISITS -> 4;
            case DAYS -> 5;
        };
    }
}
