package io.unknot.outbox.ledger;

import io.unknot.events.EventSamples;
import io.unknot.events.Topics;
import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentEvent;
import io.unknot.events.appointment.Visit;
import io.unknot.outbox.Inbox;
import io.unknot.outbox.Outbox;
import io.unknot.outbox.Writes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes accounts and tells of it; hears what was told and notes it down. */
@Component
public class Ledger {

    private static final Visit VISIT = EventSamples.all().stream()
            .map(EventSamples.Sample::event)
            .filter(AppointmentBooked.class::isInstance)
            .map(event -> ((AppointmentBooked) event).visit())
            .findFirst()
            .orElseThrow();

    private final DatabaseClient database;
    private final Writes writes;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Map<UUID, RuntimeException> unbearable = new ConcurrentHashMap<>();

    Ledger(DatabaseClient database, Writes writes, Outbox outbox, Inbox inbox) {
        this.database = database;
        this.writes = writes;
        this.outbox = outbox;
        this.inbox = inbox;
    }

    public static AppointmentBooked event(UUID account, long version) {
        return new AppointmentBooked(account, version, VISIT);
    }

    /** One change of the account, told. */
    public Mono<Long> change(UUID account) {
        return writes.write(nextVersion(account)
                .flatMap(version -> outbox.tell(event(account, version)).thenReturn(version)));
    }

    public Mono<Long> nextVersion(UUID account) {
        return database.sql("""
            INSERT INTO account VALUES (:id, 1)
            ON CONFLICT (id) DO UPDATE SET version = account.version + 1 RETURNING version
            """).bind("id", account).mapValue(Long.class).one();
    }

    /** Fails whatever is heard of this account. */
    public void cannotBear(UUID account) {
        cannotBear(account, new IllegalStateException("cannot bear " + account));
    }

    /** Fails whatever is heard of this account, with that. */
    public void cannotBear(UUID account, RuntimeException failure) {
        unbearable.put(account, failure);
    }

    /** What failed it is mended. */
    public void canBear(UUID account) {
        unbearable.remove(account);
    }

    @KafkaListener(topics = Topics.APPOINTMENTS)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(record, AppointmentEvent.class, this::note);
    }

    private Mono<Void> note(AppointmentEvent event) {
        var failure = unbearable.get(event.subject());
        if (failure != null) {
            return Mono.error(failure);
        }
        return database.sql("INSERT INTO heard (subject, version) VALUES (:subject, :version)")
                .bind("subject", event.subject())
                .bind("version", event.version())
                .then();
    }

    /** The versions heard of this account, in the order they were heard. */
    public List<Long> heardOf(UUID account) {
        return database.sql("SELECT version FROM heard WHERE subject = :subject ORDER BY position")
                .bind("subject", account)
                .mapValue(Long.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
