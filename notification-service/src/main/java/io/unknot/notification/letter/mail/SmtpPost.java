package io.unknot.notification.letter.mail;

import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Post;
import io.unknot.notification.message.Channel;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.pool.PooledRef;

/** Mails, down connections that are kept. Jakarta Mail blocks. */
@Component
class SmtpPost implements Post {

    private final JavaMailSenderImpl server;
    private final MimeLetters mime;
    private final SmtpConnections connections;

    SmtpPost(JavaMailSenderImpl server, MimeLetters mime, SmtpConnections connections) {
        this.server = server;
        this.mime = mime;
        this.connections = connections;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Mono<Line> connect() {
        return connections.take().map(SmtpLine::new);
    }

    private final class SmtpLine implements Line {

        private final PooledRef<SmtpConnection> connection;

        SmtpLine(PooledRef<SmtpConnection> connection) {
            this.connection = connection;
        }

        @Override
        public Mono<Void> send(Letter letter) {
            return Mono.fromRunnable(() -> sendNow(letter));
        }

        private void sendNow(Letter letter) {
            try {
                connection.poolable().send(mime.of(letter, server.getSession()));
            } catch (MessagingException failure) {
                throw SmtpRefusals.failure(failure);
            } catch (UnsupportedEncodingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public boolean usable() {
            return connection.poolable().isUsable();
        }

        @Override
        public Mono<Void> close() {
            return usable() ? connection.release() : connection.invalidate();
        }
    }
}
