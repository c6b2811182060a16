package io.unknot.booking.erasure.postgres;

import static java.util.Objects.requireNonNull;

import io.unknot.booking.erasure.ErasureRefused.BusyClient;
import io.unknot.booking.erasure.Erasures;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.events.Event;
import io.unknot.events.client.ClientErased;
import io.unknot.events.recommendation.RecommendationChanged;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresErasures implements Erasures {

    private static final String LOCK =
            "SELECT erased_at FROM client WHERE id = :client AND merged_into IS NULL FOR UPDATE";
    private static final String TO_COME = """
        SELECT id FROM appointment
        WHERE client_id = :client
          AND (state IN ('held', 'checked-in')
               OR state IN ('requested', 'booked') AND upper(visible) > clock_timestamp())
        ORDER BY starts_at, id LIMIT 10
        """;
    private static final String RECOMMEND_NOBODY = """
        UPDATE recommendation SET version = version + 1, therapists = '{}'
        WHERE therapists <> '{}' AND code IN (SELECT code FROM referral_code WHERE client_id = :client)
        RETURNING code, version
        """;
    private static final String STILL_WAITS =
            "SELECT EXISTS (SELECT FROM waitlist_wish WHERE client_id = :client AND state IN ('waiting', 'offered'))";
    // Of each merged record it was told once already that it is one no more.
    private static final String IDS = """
        SELECT id, CASE WHEN merged_into IS NULL THEN 1 ELSE 2 END::bigint AS version
        FROM client WHERE id = :client OR merged_into = :client ORDER BY id
        """;

    private final DatabaseClient database;
    private final Occupancies occupancies;

    PostgresErasures(DatabaseClient database, Occupancies occupancies) {
        this.database = database;
        this.occupancies = occupancies;
    }

    // Who books for the client has this hold before the client's row, so that neither waits for the other in a circle.
    @Override
    public Mono<Standing> lock(UUID clientId) {
        return occupancies
                .hold(List.of(clientId))
                .then(Mono.defer(() -> of(LOCK, clientId)
                        .map(row -> new Standing(Optional.ofNullable(row.get("erased_at", Instant.class))))
                        .one()));
    }

    @Override
    public Mono<List<UUID>> visitsToCome(UUID clientId) {
        return of(TO_COME, clientId).mapValue(UUID.class).all().collectList();
    }

    @Override
    public Mono<List<Event>> erase(UUID clientId) {
        return recommendNobody(clientId)
                .concatWith(forgotten(clientId))
                .collectList()
                .flatMap(told -> Flux.fromIterable(WhatIsTheirs.ERASE)
                        .concatMap(sql -> of(sql, clientId).then())
                        .then(requireNobodyOffers(clientId))
                        .thenReturn(told));
    }

    private Flux<Event> recommendNobody(UUID clientId) {
        return of(RECOMMEND_NOBODY, clientId)
                .map(row -> (Event) new RecommendationChanged(
                        RecommendationChanged.idOf(requireNonNull(row.get("code", String.class))),
                        requireNonNull(row.get("version", Long.class)),
                        Set.of()))
                .all();
    }

    private Flux<Event> forgotten(UUID clientId) {
        return of(IDS, clientId)
                .map(row -> (Event) new ClientErased(
                        requireNonNull(row.get("id", UUID.class)), requireNonNull(row.get("version", Long.class))))
                .all();
    }

    private Mono<Void> requireNobodyOffers(UUID clientId) {
        return of(STILL_WAITS, clientId)
                .mapValue(Boolean.class)
                .one()
                .flatMap(waits -> waits ? Mono.error(new BusyClient()) : Mono.empty());
    }

    private GenericExecuteSpec of(String sql, UUID clientId) {
        return database.sql(sql).bind("client", clientId);
    }
}
