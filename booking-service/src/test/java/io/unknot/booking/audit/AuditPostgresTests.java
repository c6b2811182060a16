package io.unknot.booking.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.Verification.Flaw;
import io.unknot.booking.audit.Verification.What;
import io.unknot.outbox.Writes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@BookingServiceTest
class AuditPostgresTests {

    @Autowired
    private Town town;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private SealEntries sealEntries;

    @Autowired
    private VerifyTrail verifyTrail;

    @Autowired
    private Writes writes;

    @Autowired
    private DatabaseClient database;

    @BeforeEach
    void theSchemaIsThere() {
        town.client();
    }

    @Test
    void aCommandAndItsEntryStandOrFallTogether() {
        var riverside = town.open(Riverside.withRooms(1));
        var booked = bookVisit
                .book(riverside.wish(town.client(), Riverside.ten()), By.system())
                .blockOptional()
                .orElseThrow();
        var refused = town.client();
        assertThatThrownBy(() -> bookVisit
                        .book(riverside.wish(refused, Riverside.ten()), By.system())
                        .block())
                .isInstanceOf(RuntimeException.class);

        assertThat(number("SELECT count(*) FROM audit_entry WHERE subject_id = '%s'".formatted(booked.id())))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM audit_entry WHERE action = 'book' AND after ->> 'clientId' = '%s'"
                        .formatted(refused)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET why = 'another' WHERE false",
                "DELETE FROM audit_entry WHERE false",
                "TRUNCATE audit_entry",
                "UPDATE audit_link SET position = 0 WHERE false",
                "DELETE FROM audit_link WHERE false",
                "TRUNCATE audit_link"
            })
    void theServiceItselfMayNotChangeTheTrail(String sql) {
        assertThatThrownBy(() -> database.sql(sql).then().block())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
        var evenWithTheRight = database.sql("GRANT ALL ON audit_entry, audit_link TO CURRENT_USER")
                .then()
                .then(database.sql(sql).then());
        assertThatThrownBy(() -> writes.write(evenWithTheRight).block())
                .hasMessageContaining("the audit trail is only ever added to");
    }

    @Test
    void everyEntryIsLinkedOnceThoughSealersMeet() {
        var subject = UUID.randomUUID();
        IntStream.rangeClosed(1, 5).forEach(version -> record(subject, version));

        Flux.range(0, 8).flatMap(_ -> sealEntries.seal(), 8).blockLast();

        await().until(() -> linked(subject) == 5);
        assertThat(verifyTrail.verify(1).blockOptional().orElseThrow().flaw()).isEmpty();
    }

    @Test
    void anEntryThatIsCommittedLateIsLinkedLate() {
        var late = UUID.randomUUID();
        var quick = UUID.randomUUID();
        var meanwhile = Mono.fromRunnable(() -> {
                    record(quick, 1);
                    await().until(() -> linked(quick) == 1);
                })
                .subscribeOn(Schedulers.boundedElastic());

        writes.write(audit.record(entry(late, 1)).then(meanwhile)).block();

        await().until(() -> linked(late) == 1);
        assertThat(verifyTrail.verify(1).blockOptional().orElseThrow().flaw()).isEmpty();
    }

    @Test
    void namesTheEntryThatWasChanged() {
        var position = sealed();

        assertThat(afterTampering("UPDATE audit_entry SET why = 'another' WHERE id = " + entryAt(position), position))
                .isEqualTo(new Flaw(What.CHANGED, position, Optional.of(entryAt(position))));
    }

    @Test
    void namesTheEntryThatIsGone() {
        var position = sealed();

        assertThat(afterTampering("DELETE FROM audit_entry WHERE id = " + entryAt(position), position))
                .isEqualTo(new Flaw(What.ENTRY_MISSING, position, Optional.of(entryAt(position))));
    }

    @Test
    void namesTheLinkThatIsGone() {
        var position = sealed();

        assertThat(afterTampering("DELETE FROM audit_link WHERE position = " + position, position))
                .isEqualTo(new Flaw(What.LINK_MISSING, position, Optional.empty()));
    }

    @Test
    void namesTheEntryWhoseLinkWasCutOffTheEnd() {
        var position = sealed();
        var entry = entryAt(position);

        assertThat(afterTampering("DELETE FROM audit_link WHERE position >= " + position, position))
                .isEqualTo(new Flaw(What.NOT_LINKED, position, Optional.of(entry)));
    }

    @Test
    void namesTheNextLinkWhenOneWasForgedWhole() {
        var position = sealed();
        var forged = """
            WITH changed AS (UPDATE audit_entry SET why = 'forged' WHERE id = %d)
            UPDATE audit_link SET hash = sha256(hash) WHERE position = %d
            """.formatted(entryAt(position), position);

        assertThat(afterTampering(forged, position).position()).isEqualTo(position);
    }

    /** The position of an entry that is followed by another. */
    private long sealed() {
        var subject = UUID.randomUUID();
        record(subject, 1);
        record(subject, 2);
        await().until(() -> linked(subject) == 2);
        return number("""
            SELECT min(position) FROM audit_link JOIN audit_entry ON id = entry_id WHERE subject_id = '%s'
            """.formatted(subject));
    }

    /** As somebody could who is stronger than the service; taken back before anybody else sees it. */
    private Flaw afterTampering(String sql, long position) {
        var found = Flux.fromIterable(List.of(
                        "LOCK audit_unsealed IN ACCESS EXCLUSIVE MODE",
                        "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
                        "ALTER TABLE audit_link DISABLE TRIGGER ALL",
                        "GRANT ALL ON audit_entry, audit_link TO CURRENT_USER",
                        sql))
                .concatMap(each -> database.sql(each).then())
                .then(Mono.defer(() -> verifyTrail.verify(position)))
                .flatMap(verification -> Mono.<Verification>error(new Found(verification)));
        try {
            writes.write(found).block();
        } catch (Found tampered) {
            return tampered.verification.flaw().orElseThrow();
        }
        throw new AssertionError("the write was to be taken back");
    }

    private void record(UUID subject, long version) {
        writes.write(audit.record(entry(subject, version))).block();
    }

    private static AuditEntry entry(UUID subject, long version) {
        return new AuditEntry(
                By.system(),
                "test",
                new AuditEntry.Subject("nothing", subject, version),
                Optional.empty(),
                Map.of(),
                Map.of("state", "tested"));
    }

    private long linked(UUID subject) {
        return number("""
            SELECT count(*) FROM audit_link JOIN audit_entry ON id = entry_id WHERE subject_id = '%s'
            """.formatted(subject));
    }

    private long entryAt(long position) {
        return number("SELECT entry_id FROM audit_link WHERE position = " + position);
    }

    private long number(String sql) {
        return database.sql(sql).mapValue(Long.class).one().blockOptional().orElseThrow();
    }

    private static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Verification verification;

        Found(Verification verification) {
            super("found", null, false, false);
            this.verification = verification;
        }
    }
}
