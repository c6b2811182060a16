package io.unknot.notification;

import static org.awaitility.Awaitility.await;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.clinic.Clinics;
import io.unknot.notification.clinic.RiversideClinic;
import io.unknot.notification.message.owing.FollowAppointment;
import io.unknot.notification.postgres.row.Columns;
import io.unknot.outbox.Writes;
import io.unknot.service.database.DatabaseMigration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What tests do to the tables and read from them. */
public final class Tables {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DatabaseClient database;
    private final Writes writes;
    private final FollowAppointment following;
    private final Clinics clinics;
    private final DatabaseMigration migration;

    Tables(
            DatabaseClient database,
            Writes writes,
            FollowAppointment following,
            Clinics clinics,
            DatabaseMigration migration) {
        this.database = database;
        this.writes = writes;
        this.following = following;
        this.clinics = clinics;
        this.migration = migration;
    }

    /** Empty but for the Riverside clinic, whose clients never sleep. */
    public void begin() {
        await().atMost(PATIENCE).until(migration::done);
        shedDeadConnections();
        run("TRUNCATE address_use, unreachable, refused_address, message, appointment, clinic,"
                + " notification_policy, outbox, inbox CASCADE");
        run("INSERT INTO notification_policy (quiet_hours) VALUES ('off')");
        clinics.keep(RiversideClinic.inLeeds()).block(PATIENCE);
    }

    /** Another test may have restarted the database: as many as a pool has are tried, so that dead ones are thrown away. */
    private void shedDeadConnections() {
        Flux.range(0, 10)
                .flatMap(_ -> database.sql("SELECT 1").then().onErrorComplete(), 10)
                .blockLast(PATIENCE);
    }

    public void follow(Appointment appointment) {
        following(appointment).block(PATIENCE);
    }

    public Mono<Void> following(Appointment appointment) {
        return writes.write(following.follow(appointment));
    }

    /** A visit in a week, booked just now. */
    public Appointment bookedVisit() {
        var visit = LowBackVisit.bookedAnew(now().plus(Duration.ofDays(7)));
        follow(visit);
        return visit;
    }

    /** By the database's clock, in the microseconds it counts in. */
    public Instant now() {
        return database.sql("SELECT clock_timestamp() AS now")
                .map(row -> new Columns(row).instant("now"))
                .one()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    public long run(String sql) {
        return database.sql(sql).fetch().rowsUpdated().blockOptional(PATIENCE).orElse(0L);
    }

    /** The state of each message to the client about the appointment by its kind; what falls back on the inbox left out. */
    public Map<MessageKind, String> states(Appointment appointment) {
        return database.sql("SELECT kind, state FROM message WHERE subject_id = :id AND recipient_kind = 'CLIENT' AND"
                        + " channel <> 'INBOX'")
                .bind("id", appointment.id().value())
                .map(row -> kindAndState(new Columns(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    /** When each message to the client about the appointment's present version is due, by its kind. */
    public Map<MessageKind, Instant> dueTimes(Appointment appointment) {
        return database.sql("SELECT kind, due_at FROM message WHERE subject_id = :id AND subject_version = :version"
                        + " AND recipient_kind = 'CLIENT'")
                .bind("id", appointment.id().value())
                .bind("version", appointment.version())
                .map(row -> kindAndDue(new Columns(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    /** Every message with its state, kind and version, by when it is due: such as {@code planned CONFIRMATION 1}. */
    public List<String> owed() {
        return texts("SELECT lower(state) || ' ' || kind || ' ' || version AS line FROM message ORDER BY due_at, kind");
    }

    /** What others were told of messages, in its order: such as {@code sent CONFIRMATION 2}. */
    public List<String> told() {
        return texts("""
            SELECT split_part(type, '.', 4) || ' ' || (payload::json ->> 'kind') || ' ' || version AS line
            FROM outbox ORDER BY id\
            """);
    }

    /** Everything there is, as text: equal texts, equal contents. */
    public List<String> digest() {
        return texts("""
            SELECT m::text AS line FROM message m
            UNION ALL SELECT a::text FROM appointment a
            UNION ALL SELECT o.type || o.subject || o.version FROM outbox o
            ORDER BY 1\
            """);
    }

    private static Map.Entry<MessageKind, Instant> kindAndDue(Columns row) {
        return Map.entry(row.oneOf(MessageKind.class, "kind"), row.instant("due_at"));
    }

    private static Map.Entry<MessageKind, String> kindAndState(Columns row) {
        return Map.entry(row.oneOf(MessageKind.class, "kind"), row.text("state"));
    }

    /** The column {@code line} of each row. */
    public List<String> texts(String sql) {
        return database.sql(sql)
                .map(row -> new Columns(row).text("line"))
                .all()
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }
}
