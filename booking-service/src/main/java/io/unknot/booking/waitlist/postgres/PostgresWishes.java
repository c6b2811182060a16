package io.unknot.booking.waitlist.postgres;

import io.unknot.booking.appointment.Scope;
import io.unknot.booking.waitlist.Waiting;
import io.unknot.booking.waitlist.WaitlistWish;
import io.unknot.booking.waitlist.Wishes;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresWishes implements Wishes {

    private static final String IN_SCOPE = """
         AND (:ofClient::uuid IS NULL OR w.client_id = :ofClient)
         AND (:atClinics::uuid[] IS NULL OR w.clinics && :atClinics)\
        """;
    private static final String FIND =
            "SELECT " + WishRow.COLUMNS + " FROM waitlist_wish w WHERE w.id = :id" + IN_SCOPE;
    private static final String OPEN = "SELECT " + WishRow.COLUMNS
            + " FROM waitlist_wish w WHERE w.state IN ('waiting', 'offered')" + IN_SCOPE
            + " ORDER BY w.since, w.id LIMIT :limit";
    // The client's row is what two wishes of one client wait for; a booking, which refers to it, does not.
    private static final String LOCK_CLIENT =
            "SELECT id FROM client WHERE id = :client AND contacts IS NOT NULL FOR NO KEY UPDATE";
    private static final String COUNT_OPEN =
            "SELECT count(*) FROM waitlist_wish WHERE client_id = :client AND state IN ('waiting', 'offered')";
    private static final String RIVALS = "SELECT " + WishRow.COLUMNS + ", " + WishRow.LAST_LAPSE + """
         FROM waitlist_wish w
         WHERE w.state IN ('waiting', 'offered') AND w.clinics && :clinics AND w.treatment_id = :treatment
         ORDER BY w.since, w.id LIMIT :limit
        """;
    private static final String LOCK_WAITING =
            "SELECT id FROM waitlist_wish WHERE id = :id AND state = 'waiting' FOR UPDATE SKIP LOCKED";
    private static final String CHANGE = "UPDATE waitlist_wish SET state = :to WHERE id = :id AND state = :from";
    private static final String HAND_ON = """
        WITH handed_on AS (
            UPDATE waitlist_wish SET client_id = :into WHERE id IN (
                SELECT id FROM waitlist_wish WHERE client_id = :from FOR UPDATE SKIP LOCKED)
            RETURNING id)
        SELECT count(*) = (SELECT count(*) FROM handed_on) FROM waitlist_wish WHERE client_id = :from
        """;
    private static final String LAPSE = """
        UPDATE waitlist_wish SET state = 'lapsed' WHERE state = 'waiting' AND id IN (
            SELECT id FROM waitlist_wish WHERE state = 'waiting' AND ends_at <= clock_timestamp()
            ORDER BY ends_at LIMIT :limit FOR UPDATE SKIP LOCKED)
        """;

    private final DatabaseClient database;

    PostgresWishes(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<WaitlistWish> find(UUID id, Scope scope) {
        return ScopeCondition.bind(database.sql(FIND), scope)
                .bind("id", id)
                .map(WishRow::toWish)
                .one();
    }

    @Override
    public Flux<WaitlistWish> open(Scope scope, int limit) {
        return ScopeCondition.bind(database.sql(OPEN), scope)
                .bind("limit", limit)
                .map(WishRow::toWish)
                .all();
    }

    @Override
    public Mono<Long> lockOpenOf(UUID clientId) {
        return database.sql(LOCK_CLIENT)
                .bind("client", clientId)
                .mapValue(UUID.class)
                .one()
                .flatMap(_ -> database.sql(COUNT_OPEN)
                        .bind("client", clientId)
                        .mapValue(Long.class)
                        .one());
    }

    @Override
    public Mono<WaitlistWish> add(WaitlistWish wish) {
        return WishRow.bind(database.sql(WishRow.INSERT), wish)
                .map(WishRow::toWish)
                .one();
    }

    @Override
    public Mono<List<Waiting>> rivals(WaitlistWish wish, int limit) {
        return database.sql(RIVALS)
                .bind("clinics", wish.wanted().clinics().toArray(UUID[]::new))
                .bind("treatment", wish.wanted().treatmentId())
                .bind("limit", limit)
                .map(WishRow::toWaiting)
                .all()
                .collectList();
    }

    @Override
    public Mono<Boolean> lockWaiting(UUID id) {
        return database.sql(LOCK_WAITING)
                .bind("id", id)
                .mapValue(UUID.class)
                .one()
                .hasElement();
    }

    @Override
    public Mono<Boolean> change(UUID id, WaitlistWish.State from, WaitlistWish.State to) {
        return database.sql(CHANGE)
                .bind("id", id)
                .bind("from", from.word())
                .bind("to", to.word())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Boolean> handOn(UUID from, UUID into) {
        return database.sql(LOCK_CLIENT)
                .bind("client", from)
                .mapValue(UUID.class)
                .one()
                .then(database.sql(HAND_ON)
                        .bind("from", from)
                        .bind("into", into)
                        .mapValue(Boolean.class)
                        .one());
    }

    @Override
    public Mono<Long> lapse(int limit) {
        return database.sql(LAPSE).bind("limit", limit).fetch().rowsUpdated();
    }
}
