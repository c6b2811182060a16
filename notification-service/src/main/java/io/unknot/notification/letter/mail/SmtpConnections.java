package io.unknot.notification.letter.mail;

import static io.unknot.notification.message.FailureReason.MAIL_SERVER_UNREACHABLE;
import static io.unknot.notification.message.FailureReason.SENDER_REFUSED;

import io.unknot.notification.letter.DeliveryFailure;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;
import reactor.pool.PooledRef;
import reactor.pool.PooledRefMetadata;

/**
 * The connections to the mail server: no more than there are lines, closed when nobody needs them for a while, replaced
 * when they are old, and asked whether they still answer when they have not been used for some seconds.
 */
@Component
class SmtpConnections implements DisposableBean {

    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JavaMailSenderImpl server;
    private final InstrumentedPool<SmtpConnection> pool;

    SmtpConnections(JavaMailSenderImpl server, @Value("${unknot.delivery.email.lines:4}") int most) {
        this.server = server;
        this.pool = PoolBuilder.from(Mono.fromCallable(this::connected).subscribeOn(Schedulers.boundedElastic()))
                .sizeBetween(0, most)
                .evictionPredicate(SmtpConnections::isDone)
                .evictInBackground(BETWEEN_LOOKS)
                .destroyHandler(connection ->
                        Mono.<Void>fromRunnable(connection::hangUp).subscribeOn(Schedulers.boundedElastic()))
                .idleResourceReuseMruOrder()
                .buildPool();
    }

    /** One that answers; to be released or, if it is not usable any more, invalidated. */
    Mono<PooledRef<SmtpConnection>> take() {
        return pool.acquire(PATIENCE)
                .publishOn(Schedulers.boundedElastic())
                .flatMap(taken -> taken.poolable().stillAnswers()
                        ? Mono.just(taken)
                        : taken.invalidate().then(take()))
                .onErrorMap(AuthenticationFailedException.class, _ -> DeliveryFailure.notDelivered(SENDER_REFUSED))
                .onErrorMap(SmtpConnections::isSilence, _ -> DeliveryFailure.notDelivered(MAIL_SERVER_UNREACHABLE));
    }

    private SmtpConnection connected() throws MessagingException {
        var protocol = Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
        var transport = server.getSession().getTransport(protocol);
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return new SmtpConnection(transport);
    }

    private static boolean isDone(SmtpConnection connection, PooledRefMetadata kept) {
        return kept.idleTime() > LONGEST_IDLE.toMillis() || kept.lifeTime() > LONGEST_LIFE.toMillis();
    }

    private static boolean isSilence(Throwable failure) {
        return failure instanceof MessagingException || failure instanceof TimeoutException;
    }

    @Override
    public void destroy() {
        pool.dispose();
    }
}
