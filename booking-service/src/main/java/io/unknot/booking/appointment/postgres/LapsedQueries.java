package io.unknot.booking.appointment.postgres;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.occupancy.Occupied;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** The statements about holds that nobody took up and requests that nobody approved in time. */
final class LapsedQueries {

    private static final String LAPSED = AppointmentRow.SELECT + """
         WHERE a.lapses_at <= clock_timestamp()
         ORDER BY a.lapses_at LIMIT :limit FOR UPDATE SKIP LOCKED
        """;
    private static final String IS_ACROSS = """
         WHERE a.state = 'held' AND a.hold_expires_at <= clock_timestamp()
           AND EXISTS (
               SELECT FROM occupancy o
               JOIN unnest(:kinds::text[], :resources::uuid[], :froms::timestamptz[], :untils::timestamptz[])
                   AS claim (kind, resource_id, from_, until)
                 ON o.kind = claim.kind AND o.resource_id = claim.resource_id
                AND o.during && tstzrange(claim.from_, claim.until)
               WHERE o.appointment_id = a.id)
        """;
    private static final String ACROSS =
            AppointmentRow.SELECT + IS_ACROSS + " ORDER BY a.id FOR UPDATE OF a SKIP LOCKED";
    private static final String ANY_ACROSS =
            "SELECT EXISTS (SELECT FROM appointment a" + IS_ACROSS + ") AS lapsed_across";

    private LapsedQueries() {}

    static Mono<List<Appointment>> lock(DatabaseClient database, int limit) {
        return appointments(database.sql(LAPSED).bind("limit", limit));
    }

    static Mono<List<Appointment>> lockAcross(DatabaseClient database, Collection<Occupied> claims) {
        return appointments(bind(database.sql(ACROSS), claims));
    }

    static Mono<Boolean> isAnyAcross(DatabaseClient database, Collection<Occupied> claims) {
        return bind(database.sql(ANY_ACROSS), claims).mapValue(Boolean.class).one();
    }

    private static Mono<List<Appointment>> appointments(GenericExecuteSpec asked) {
        return asked.map(AppointmentRow::toAppointment).all().collectList();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec asked, Collection<Occupied> claims) {
        return asked.bind(
                        "kinds",
                        claims.stream().map(claim -> claim.kind().word()).toArray(String[]::new))
                .bind("resources", claims.stream().map(Occupied::resourceId).toArray(UUID[]::new))
                .bind(
                        "froms",
                        claims.stream().map(claim -> claim.during().from()).toArray(Instant[]::new))
                .bind(
                        "untils",
                        claims.stream().map(claim -> claim.during().until()).toArray(Instant[]::new));
    }
}
