package io.unknot.notification.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.message.MessageId;
import io.unknot.notification.secret.Secrets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerLinksTests {

    private static final AnswerLink LINK =
            new AnswerLink(new MessageId(UUID.randomUUID()), Instant.parse("2026-11-24T09:40:00Z"));

    private final AnswerLinks links = new AnswerLinks(new Plain(), "https://clinic.example/");

    @Test
    void standBehindTheHashSignWhichNoServerIsSent() {
        var comes = links.coming(LINK);

        assertThat(comes.toString()).startsWith("https://clinic.example/#/answer/");
        assertThat(comes.getPath() + comes.getQuery()).doesNotContain("answer");
        assertThat(links.notComing(LINK).toString()).isEqualTo(comes + "?no");
    }

    @Test
    void standForTheMessageAndTheStartOfItsVisit() {
        assertThat(links.read(links.token(LINK))).contains(LINK);
        var farOff = new AnswerLink(LINK.message(), Instant.parse("2105-12-31T23:59:59.999Z"));
        assertThat(links.read(links.token(farOff))).contains(farOff);
    }

    @Test
    void areNothingThatIsTooShortOrTooLong() {
        for (var none : new String[] {"", "answer:", "answer:AAAA", "answer:" + "A".repeat(400)}) {
            assertThat(links.read(none)).isEmpty();
        }
    }

    /** Signs with the purpose alone. */
    private static final class Plain implements Secrets {

        @Override
        public byte[] hash(String purpose, String text) {
            return Arrays.copyOf((purpose + text).getBytes(UTF_8), 32);
        }

        @Override
        public String sign(String purpose, byte[] bytes) {
            return purpose + ":" + Base64.getUrlEncoder().encodeToString(bytes);
        }

        @Override
        public Optional<byte[]> read(String purpose, String signed) {
            return Optional.of(signed)
                    .filter(text -> text.startsWith(purpose + ":"))
                    .map(text -> Base64.getUrlDecoder().decode(text.substring(purpose.length() + 1)));
        }
    }
}
