package io.unknot.booking.model;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.outbox.Writes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the database has of one practice, read past the service; and the one door by which time goes by there. */
final class Records {

    // In one statement, as a sweep may come between two.
    private static final String SEEN = """
        SELECT a.id, a.version, a.state, a.client_id, a.therapist_id, a.room_id, lower(a.visible) AS start,
               (SELECT count(*) FROM outbox t WHERE t.topic = 'appointments' AND t.subject = a.id
                AND t.version <= a.version) AS told,
               o.kind, o.resource_id, lower(o.during) AS taken_from, upper(o.during) AS taken_until
        FROM appointment a LEFT JOIN occupancy o ON o.appointment_id = a.id
        WHERE a.clinic_id = :clinic
        """;
    // There is only one clock, which is everybody's: so all that is noted goes back instead. By way of somewhere far
    // off, or a visit would meet the next one before that has gone.
    private static final String PASS = """
        UPDATE appointment
        SET visible = tstzrange(lower(visible) - make_interval(secs => :by), upper(visible) - make_interval(secs => :by)),
            therapist_taken = tstzrange(lower(therapist_taken) - make_interval(secs => :by), upper(therapist_taken) - make_interval(secs => :by)),
            room_taken = tstzrange(lower(room_taken) - make_interval(secs => :by), upper(room_taken) - make_interval(secs => :by)),
            hold_expires_at = hold_expires_at - make_interval(secs => :by)
        WHERE clinic_id = :clinic
        """;
    private static final String PASS_TAKEN = """
        UPDATE occupancy
        SET during = tstzrange(lower(during) - make_interval(secs => :by), upper(during) - make_interval(secs => :by)),
            visible = tstzrange(lower(visible) - make_interval(secs => :by), upper(visible) - make_interval(secs => :by))
        WHERE appointment_id IN (SELECT id FROM appointment WHERE clinic_id = :clinic)
        """;
    private static final String PASS_UNDO = """
        UPDATE appointment_undo SET until = until - make_interval(secs => :by)
        WHERE appointment_id IN (SELECT id FROM appointment WHERE clinic_id = :clinic)
        """;
    private static final Duration FAR_OFF = Duration.ofDays(10_000);

    private final DatabaseClient database;
    private final Writes writes;
    private final Practice practice;

    Records(ApplicationContext service, Practice practice) {
        this.database = service.getBean(DatabaseClient.class);
        this.writes = service.getBean(Writes.class);
        this.practice = practice;
    }

    /** What is there, with the visits in the order in which they were made. */
    Seen seen(List<UUID> made, Instant zero) {
        var visits = new TreeMap<Integer, Noted>();
        var told = new TreeMap<Integer, Long>();
        var taken = new HashSet<Taken>();
        of(SEEN, row -> {
            var visit = made.indexOf(uuid(row, "id"));
            visits.put(visit, noted(row, zero));
            told.put(visit, requireNonNull(row.get("told", Long.class)));
            var kind = row.get("kind", String.class);
            return kind == null || taken.add(taken(visit, kind, row, zero));
        });
        return new Seen(List.copyOf(visits.values()), List.copyOf(told.values()), taken);
    }

    private Noted noted(Readable row, Instant zero) {
        return new Noted(
                requireNonNull(row.get("version", Long.class)),
                requireNonNull(row.get("state", String.class)),
                practice.clients().indexOf(uuid(row, "client_id")),
                practice.therapists().indexOf(uuid(row, "therapist_id")),
                practice.rooms().indexOf(uuid(row, "room_id")),
                minute(row, "start", zero));
    }

    private Taken taken(int visit, String kind, Readable row, Instant zero) {
        var ids = switch (kind) {
            case "therapist" -> practice.therapists();
            case "client" -> practice.clients();
            default -> practice.rooms();
        };
        return new Taken(
                visit,
                kind,
                ids.indexOf(uuid(row, "resource_id")),
                minute(row, "taken_from", zero),
                minute(row, "taken_until", zero));
    }

    void letPass(int minutes) {
        writes.write(back(FAR_OFF).then(back(Duration.ofMinutes(minutes).minus(FAR_OFF))))
                .block();
    }

    private Mono<Void> back(Duration by) {
        return Flux.just(PASS, PASS_TAKEN, PASS_UNDO)
                .concatMap(sql -> with(database.sql(sql).bind("by", (double) by.toSeconds()))
                        .then())
                .then();
    }

    private <T> List<T> of(String sql, Function<Readable, T> read) {
        return with(database.sql(sql))
                .map(read)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private GenericExecuteSpec with(GenericExecuteSpec statement) {
        return statement.bind("clinic", practice.clinic());
    }

    private static int minute(Readable row, String column, Instant zero) {
        var seconds = Duration.between(zero, requireNonNull(row.get(column, Instant.class)))
                .toSeconds();
        return Math.toIntExact(Math.floorDiv(seconds, 60));
    }

    private static UUID uuid(Readable row, String column) {
        return requireNonNull(row.get(column, UUID.class));
    }
}
