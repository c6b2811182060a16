package io.unknot.notification.letter.mail;

import static io.unknot.notification.message.FailureReason.ADDRESS_REFUSED;
import static io.unknot.notification.message.FailureReason.MAIL_REFUSED;
import static io.unknot.notification.message.FailureReason.MAIL_SERVER_BUSY;
import static io.unknot.notification.message.FailureReason.MAIL_SERVER_UNREACHABLE;
import static io.unknot.notification.message.FailureReason.SENDER_REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.unknot.embedded.FreePorts;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Robin;
import io.unknot.notification.message.FailureReason;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.publisher.Mono;

/** What each answer of a mail server means, over real sockets. */
class SmtpPostTests {

    private static final Letter LETTER = letter("robin@example.org");

    static Stream<Arguments> refusals() {
        return Stream.of(
                argumentSet("no such mailbox", Map.of("RCPT", "550 no such user"), ADDRESS_REFUSED, false),
                argumentSet("mailbox is full just now", Map.of("RCPT", "452 full"), MAIL_SERVER_BUSY, false),
                argumentSet("our address is refused", Map.of("MAIL", "550 who are you"), SENDER_REFUSED, false),
                argumentSet("mails are refused before they begin", Map.of("DATA", "554 no"), MAIL_REFUSED, false),
                argumentSet("this mail is refused", Map.of(".", "554 looks like spam"), MAIL_REFUSED, false),
                argumentSet("come back later", Map.of(".", "451 greylisted"), MAIL_SERVER_BUSY, false),
                argumentSet("silence after the mail", Map.of(".", ""), MAIL_SERVER_UNREACHABLE, true),
                argumentSet("silence from the start", Map.of("hello", ""), MAIL_SERVER_UNREACHABLE, false),
                argumentSet("too busy to talk", Map.of("hello", "421 busy"), MAIL_SERVER_UNREACHABLE, false));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void tellsWhatARefusalMeans(Map<String, String> answers, FailureReason reason, boolean maybeDelivered)
            throws IOException {
        try (var server = new ScriptedMailServer(answers)) {
            assertThatExceptionOfType(DeliveryFailure.class)
                    .isThrownBy(() -> send(server.port(), LETTER))
                    .satisfies(failure -> {
                        assertThat(failure.reason()).isEqualTo(reason);
                        assertThat(failure.maybeDelivered()).isEqualTo(maybeDelivered);
                        assertThat(failure).hasMessage(reason.code()).hasNoCause();
                    });
        }
    }

    @Test
    void doesNotDeliverWhereNobodyListens() {
        assertThatExceptionOfType(DeliveryFailure.class)
                .isThrownBy(() -> send(FreePorts.one(), LETTER))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(MAIL_SERVER_UNREACHABLE));
    }

    @Test
    void doesNotMindAServerThatHangsUpWithoutGoodbye() throws IOException {
        try (var server = new ScriptedMailServer(Map.of("QUIT", ""))) {
            send(server.port(), LETTER);
        }
    }

    @Test
    void refusesAnAddressThatIsNone() throws IOException {
        try (var server = new ScriptedMailServer(Map.of())) {
            assertThatExceptionOfType(DeliveryFailure.class)
                    .isThrownBy(() -> send(server.port(), letter("robin@example.org, all@example.org")))
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo(ADDRESS_REFUSED));
        }
    }

    private static void send(int port, Letter letter) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        var post = new SmtpPost(
                server,
                new MimeLetters("visits@unknot.example", InstantSource.system()),
                new SmtpConnections(server, 1));
        Mono.usingWhen(post.connect(), line -> line.send(letter), line -> line.close())
                .block(Duration.ofMinutes(3));
    }

    private static Letter letter(String email) {
        return new Letter(
                "<901.2.confirmation@unknot>", Robin.at(email), "Booked", "text", "<p>html</p>", Optional.empty());
    }
}
