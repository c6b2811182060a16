package io.unknot.booking.referral.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.referral.ReferralCode;
import io.unknot.booking.referral.Referrals;
import io.unknot.booking.wall.Wall;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresReferrals implements Referrals {

    private static final String OF = """
        SELECT c.code, count(r.client_id)::int AS joined,
               (count(r.client_id) FILTER (WHERE EXISTS (
                   SELECT FROM appointment a WHERE a.client_id = r.client_id AND a.state = 'completed')))::int AS completed
        FROM referral_code c LEFT JOIN referral r ON r.referred_by = c.client_id
        WHERE c.client_id = :client AND NOT c.inherited
        GROUP BY c.code
        """;
    private static final String GIVE = """
        INSERT INTO referral_code (code, client_id) VALUES (:code, :client) ON CONFLICT DO NOTHING
        """;
    private static final String HAS_ONE = "SELECT true FROM referral_code WHERE client_id = :client AND NOT inherited";
    private static final String NEWCOMER = """
        SELECT (SELECT client_id FROM referral_code WHERE code = :code) AS code_of,
               (SELECT referred_by FROM referral WHERE client_id = c.id) AS came_by,
               EXISTS (SELECT FROM appointment a WHERE a.client_id = c.id AND a.state = 'completed') AS had_visit
        FROM client c WHERE c.id = :client FOR NO KEY UPDATE OF c
        """;
    private static final String ADD = """
        INSERT INTO referral (client_id, referred_by) VALUES (:client, :by) ON CONFLICT (client_id) DO NOTHING
        """;

    private static final List<String> HAND_ON = List.of(
            """
            UPDATE referral_code c SET client_id = :into, inherited = c.inherited OR EXISTS (
                SELECT FROM referral_code own WHERE own.client_id = :into AND NOT own.inherited)
            WHERE c.client_id = :from
            """,
            """
            DELETE FROM referral
            WHERE (client_id = :from AND referred_by = :into) OR (client_id = :into AND referred_by = :from)
            """,
            """
            DELETE FROM referral WHERE client_id IN (:from, :into) AND joined_at > (
                SELECT min(joined_at) FROM referral WHERE client_id IN (:from, :into))
            """,
            "UPDATE referral SET client_id = :into WHERE client_id = :from",
            "UPDATE referral SET referred_by = :into WHERE referred_by = :from");

    private final DatabaseClient database;

    PostgresReferrals(DatabaseClient database) {
        this.database = database;
    }

    // Friends may go to other clinics: only how many of them is said.
    @Override
    public Mono<OwnCode> of(UUID clientId) {
        return Wall.beyond(database.sql(OF)
                .bind("client", clientId)
                .map(row -> new OwnCode(
                        new ReferralCode(requireNonNull(row.get("code", String.class))),
                        requireNonNull(row.get("joined", Integer.class)),
                        requireNonNull(row.get("completed", Integer.class))))
                .one());
    }

    @Override
    public Mono<Boolean> give(UUID clientId, ReferralCode code) {
        return database.sql(GIVE)
                .bind("code", code.text())
                .bind("client", clientId)
                .then()
                .then(database.sql(HAS_ONE)
                        .bind("client", clientId)
                        .mapValue(Boolean.class)
                        .one())
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Newcomer> newcomer(UUID clientId, ReferralCode code) {
        return database.sql(NEWCOMER)
                .bind("client", clientId)
                .bind("code", code.text())
                .map(row -> new Newcomer(uuid(row, "code_of"), uuid(row, "came_by"), hadVisit(row)))
                .one();
    }

    @Override
    public Mono<Boolean> add(UUID clientId, UUID referredBy) {
        return database.sql(ADD)
                .bind("client", clientId)
                .bind("by", referredBy)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> handOn(Merge merge) {
        return Flux.fromIterable(HAND_ON)
                .concatMap(sql -> database.sql(sql)
                        .bind("from", merge.from())
                        .bind("into", merge.into())
                        .then())
                .then();
    }

    private static Optional<UUID> uuid(Readable row, String column) {
        return Optional.ofNullable(row.get(column, UUID.class));
    }

    private static boolean hadVisit(Readable row) {
        return requireNonNull(row.get("had_visit", Boolean.class));
    }
}
