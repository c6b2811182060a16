package io.unknot.notification.letter.mail;

import static io.unknot.notification.message.FailureReason.MAIL_SERVER_UNREACHABLE;
import static io.unknot.notification.message.FailureReason.SENDER_REFUSED;

import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Post;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** One connection a letter. Jakarta Mail blocks, so every step runs where blocking is allowed. */
@Component
class SmtpPost implements Post {

    private static final Logger log = LoggerFactory.getLogger(SmtpPost.class);

    private final JavaMailSenderImpl server;
    private final MimeLetters mime;

    SmtpPost(JavaMailSenderImpl server, MimeLetters mime) {
        this.server = server;
        this.mime = mime;
    }

    @Override
    public Mono<Line> connect() {
        return Mono.<Line>fromCallable(this::connected)
                .onErrorMap(
                        AuthenticationFailedException.class, refused -> DeliveryFailure.notDelivered(SENDER_REFUSED))
                .onErrorMap(MessagingException.class, silent -> DeliveryFailure.notDelivered(MAIL_SERVER_UNREACHABLE))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Line connected() throws MessagingException {
        var protocol = Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
        var transport = server.getSession().getTransport(protocol);
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return new SmtpLine(transport);
    }

    private final class SmtpLine implements Line {

        private final Transport transport;

        SmtpLine(Transport transport) {
            this.transport = transport;
        }

        @Override
        public Mono<Void> send(Letter letter) {
            return Mono.<Void>fromCallable(() -> {
                        var mail = mime.of(letter, server.getSession());
                        transport.sendMessage(mail, mail.getAllRecipients());
                        return null;
                    })
                    .onErrorMap(MessagingException.class, SmtpRefusals::failure)
                    .subscribeOn(Schedulers.boundedElastic());
        }

        @Override
        public Mono<Void> close() {
            return Mono.<Void>fromRunnable(this::hangUp).subscribeOn(Schedulers.boundedElastic());
        }

        private void hangUp() {
            try {
                transport.close();
            } catch (MessagingException e) {
                log.debug("The mail server was gone before the goodbye");
            }
        }
    }
}
