package io.unknot.booking.waitlist.postgres;

import static io.unknot.booking.waitlist.postgres.WishRow.value;

import io.r2dbc.spi.Readable;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.waitlist.offer.Offers;
import io.unknot.booking.waitlist.offer.WaitlistOffer;
import io.unknot.schedule.search.FreeTime;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresOffers implements Offers {

    private static final String COLUMNS = """
        o.id, o.wish_id, w.client_id, o.appointment_id, o.state, o.clinic_id, o.treatment_id, o.therapist_id,
        lower(o.visible) AS visible_from, upper(o.visible) AS visible_until,
        lower(o.freed) AS freed_from, upper(o.freed) AS freed_until, o.offered_at, o.expires_at\
        """;
    private static final String SELECT =
            "SELECT " + COLUMNS + " FROM waitlist_offer o JOIN waitlist_wish w ON w.id = o.wish_id";
    private static final String ADD = """
        INSERT INTO waitlist_offer (id, wish_id, appointment_id, state, clinic_id, treatment_id, therapist_id, visible,
                                    freed, offered_at, expires_at)
        VALUES (:id, :wish, :appointment, 'open', :clinic, :treatment, :therapist, tstzrange(:from, :until),
                tstzrange(:freedFrom, :freedUntil), :offeredAt, :expiresAt)
        """;
    private static final String FIND = SELECT + """
         WHERE o.id = :id
           AND (:ofClient::uuid IS NULL OR w.client_id = :ofClient)
           AND (:atClinics::uuid[] IS NULL OR o.clinic_id = ANY (:atClinics))
        """;
    private static final String OPEN_OF = SELECT + " WHERE o.wish_id = :wish AND o.state = 'open'";
    private static final String END = """
        UPDATE waitlist_offer o SET state = :state, ended_at = clock_timestamp()
        FROM waitlist_wish w
        WHERE o.appointment_id = :appointment AND o.state = 'open' AND w.id = o.wish_id
        RETURNING %s
        """.formatted(COLUMNS);

    private final DatabaseClient database;

    PostgresOffers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(WaitlistOffer offer) {
        var time = offer.time();
        return database.sql(ADD)
                .bind("id", offer.id())
                .bind("wish", offer.wishId())
                .bind("appointment", offer.appointmentId())
                .bind("clinic", time.clinicId())
                .bind("treatment", time.treatmentId())
                .bind("therapist", time.therapistId())
                .bind("from", time.start())
                .bind("until", time.end())
                .bind("freedFrom", offer.freed().from())
                .bind("freedUntil", offer.freed().until())
                .bind("offeredAt", offer.offeredAt())
                .bind("expiresAt", offer.expiresAt())
                .then();
    }

    @Override
    public Mono<WaitlistOffer> find(UUID id, Scope scope) {
        return ScopeCondition.bind(database.sql(FIND), scope)
                .bind("id", id)
                .map(PostgresOffers::offer)
                .one();
    }

    @Override
    public Mono<WaitlistOffer> openOf(UUID wishId) {
        return database.sql(OPEN_OF)
                .bind("wish", wishId)
                .map(PostgresOffers::offer)
                .one();
    }

    @Override
    public Mono<WaitlistOffer> end(UUID appointmentId, WaitlistOffer.State as) {
        return database.sql(END)
                .bind("appointment", appointmentId)
                .bind("state", as.word())
                .map(PostgresOffers::offer)
                .one();
    }

    private static WaitlistOffer offer(Readable row) {
        var time = new FreeTime(
                value(row, "clinic_id", UUID.class),
                value(row, "treatment_id", UUID.class),
                value(row, "therapist_id", UUID.class),
                value(row, "visible_from", Instant.class),
                value(row, "visible_until", Instant.class));
        return new WaitlistOffer(
                value(row, "id", UUID.class),
                value(row, "wish_id", UUID.class),
                value(row, "client_id", UUID.class),
                value(row, "appointment_id", UUID.class),
                time,
                PostgresFreedTimes.span(row, "freed"),
                value(row, "offered_at", Instant.class),
                value(row, "expires_at", Instant.class),
                WaitlistOffer.State.valueOf(value(row, "state", String.class).toUpperCase(Locale.ROOT)));
    }
}
