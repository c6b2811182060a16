package io.unknot.notification.answer;

import io.unknot.notification.message.MessageId;
import io.unknot.notification.secret.Secrets;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Links as they stand in reminders. What opens one is signed and stands behind the hash sign of the address, which no
 * browser sends to a server: it is in no log.
 */
@Component
public class AnswerLinks {

    private static final String PURPOSE = "answer";
    private static final int BYTES = 2 * Long.BYTES + Integer.BYTES;

    private final Secrets secrets;
    private final String publicUrl;

    AnswerLinks(Secrets secrets, @Value("${unknot.public-url}") String publicUrl) {
        this.secrets = secrets;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** The page on which the client says with one tap that they come, or after all that they cannot. */
    public URI coming(AnswerLink link) {
        return URI.create(publicUrl + "/#/answer/" + token(link));
    }

    /** The same page, which asks first whether they cannot come. */
    public URI notComing(AnswerLink link) {
        return URI.create(publicUrl + "/#/answer/" + token(link) + "?no");
    }

    /** 48 characters: short enough for a text message. */
    String token(AnswerLink link) {
        var id = link.message().value();
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                // Without a sign this lasts until 2106.
                .putInt((int) link.start().getEpochSecond());
        return secrets.sign(PURPOSE, bytes.array());
    }

    /** Empty for a token that we have not signed. */
    Optional<AnswerLink> read(String token) {
        return secrets.read(PURPOSE, token)
                .filter(bytes -> bytes.length == BYTES)
                .map(ByteBuffer::wrap)
                .map(bytes -> new AnswerLink(
                        new MessageId(new UUID(bytes.getLong(), bytes.getLong())),
                        Instant.ofEpochSecond(Integer.toUnsignedLong(bytes.getInt()))));
    }
}
