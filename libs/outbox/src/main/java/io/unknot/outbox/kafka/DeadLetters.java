package io.unknot.outbox.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.R2dbcTransientException;
import io.unknot.outbox.MalformedEvent;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What becomes of a record that cannot be applied. It is tried three times more within some seconds, in its place, so
 * that order is kept; then it goes to its dead-letter topic with the cause in its headers and the next one has its turn.
 * A malformed one goes there at once. When the database cannot be reached the record waits for it without end: that is
 * not the record's fault.
 */
public final class DeadLetters {

    private static final int RETRIES = 3;

    private final String service;
    private final MeterRegistry registry;

    public DeadLetters(String service, MeterRegistry registry) {
        this.service = service;
        this.registry = registry;
    }

    /** Shows from now on how many records of the topic were set aside: none yet, so that the first is seen as one more. */
    void watch(String topic) {
        countOf(topic);
    }

    /** One dead-letter topic per topic and service, so that a replay reaches only the service that failed. */
    public String topicFor(String topic) {
        return topic + "-dlt." + service;
    }

    DefaultErrorHandler errorHandler(KafkaOperations<?, ?> kafka) {
        var handler = new DefaultErrorHandler(settingAside(kafka), bounded());
        handler.addNotRetryableExceptions(MalformedEvent.class);
        handler.setBackOffFunction(DeadLetters::backOffFor);
        return handler;
    }

    /** Sends a record with the cause to its dead-letter topic, waits until it is there, and counts it. */
    public ConsumerAwareRecordRecoverer settingAside(KafkaOperations<?, ?> kafka) {
        var recoverer = new DeadLetterPublishingRecoverer(
                kafka, (record, cause) -> new TopicPartition(topicFor(record.topic()), -1));
        return (record, consumer, cause) -> {
            recoverer.accept(record, consumer, Objects.requireNonNull(cause));
            countOf(record.topic()).increment();
        };
    }

    private Counter countOf(String topic) {
        return Counter.builder("unknot.dead.letters")
                .description("records that could not be applied and were set aside")
                .tag("topic", topic)
                .register(registry);
    }

    private static BackOff backOffFor(ConsumerRecord<?, ?> record, Exception failure) {
        return isOutage(failure) ? patient() : bounded();
    }

    /** 0.5, 1 and 2 seconds. */
    private static BackOff bounded() {
        var backOff = new ExponentialBackOffWithMaxRetries(RETRIES);
        backOff.setInitialInterval(500);
        backOff.setMultiplier(2);
        return backOff;
    }

    private static BackOff patient() {
        var backOff = new ExponentialBackOff(500, 2);
        backOff.setMaxInterval(5_000);
        return backOff;
    }

    /** Whether the record failed because the database cannot be reached. */
    public static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof R2dbcTransientException
                    || cause instanceof java.io.IOException) {
                return true;
            }
        }
        return false;
    }
}
