package io.unknot.notification.letter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Robin;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.publisher.Mono;

/** How often the mail server is called. */
class KeptConnectionsTests {

    @Test
    void sendsManyMailsDownOneConnection() throws IOException {
        try (var server = new ScriptedMailServer(Map.of())) {
            var post = post(server);

            send(post);
            send(post);
            send(post);

            assertThat(server.calls()).isEqualTo(1);
        }
    }

    @Test
    void callsAnewAfterAMailThatFailed() throws IOException {
        try (var server = new ScriptedMailServer(Map.of("RCPT", "452 full"))) {
            var post = post(server);

            Mono.defer(() -> sending(post))
                    .onErrorComplete(DeliveryFailure.class)
                    .block(Duration.ofMinutes(3));
            Mono.defer(() -> sending(post))
                    .onErrorComplete(DeliveryFailure.class)
                    .block(Duration.ofMinutes(3));

            assertThat(server.calls()).isEqualTo(2);
        }
    }

    private static void send(SmtpPost post) {
        sending(post).block(Duration.ofMinutes(3));
    }

    private static Mono<Void> sending(SmtpPost post) {
        var letter = new Letter(
                "<901.2.confirmation@unknot>", Robin.contact(), "Booked", "text", "<p>html</p>", Optional.empty());
        return Mono.usingWhen(post.connect(), line -> line.send(letter), line -> line.close());
    }

    private static SmtpPost post(ScriptedMailServer at) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(at.port());
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        return new SmtpPost(
                server,
                new MimeLetters("visits@unknot.example", InstantSource.system()),
                new SmtpConnections(server, 1));
    }
}
