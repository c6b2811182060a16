package io.unknot.booking.outcome.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.outcome.summary.PlanReviews;
import io.unknot.booking.vault.ClientVault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresPlanReviews implements PlanReviews {

    private static final String OF = """
        SELECT id, plan_id, plan_version, decision, note, reviewed_by, reviewed_at FROM care_plan_review
        WHERE plan_id = :plan ORDER BY plan_version
        """;
    private static final String ADD = """
        INSERT INTO care_plan_review (id, plan_id, plan_version, decision, note, reviewed_by, reviewed_at)
        VALUES (:id, :plan, :version, :decision, :note, :by, :at)
        """;
    private static final String NOTES_OF = """
        SELECT r.id, r.note FROM care_plan_review r JOIN care_plan p ON p.id = r.plan_id
        WHERE p.client_id = :client AND r.note IS NOT NULL ORDER BY r.id
        """;

    private final DatabaseClient database;
    private final ClientVault vault;

    PostgresPlanReviews(DatabaseClient database, ClientVault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Mono<List<PlanReview>> of(UUID planId, UUID clientId) {
        return database.sql(OF)
                .bind("plan", planId)
                .map(PostgresPlanReviews::kept)
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(kept -> open(kept, clientId))
                .collectList();
    }

    @Override
    public Mono<Void> add(PlanReview review, UUID clientId) {
        return Mono.justOrEmpty(review.note())
                .flatMap(note -> vault.seal(clientId, purpose(review.id()), note.getBytes(UTF_8)))
                .map(Parameters::in)
                .defaultIfEmpty(Parameters.in(byte[].class))
                .flatMap(note -> database.sql(ADD)
                        .bind("id", review.id())
                        .bind("plan", review.planId())
                        .bind("version", review.planVersion())
                        .bind("decision", review.decision().word())
                        .bind("note", note)
                        .bind("by", review.reviewedBy())
                        .bind("at", review.reviewedAt())
                        .then());
    }

    @Override
    public Mono<Void> handOn(UUID from, UUID into) {
        return database.sql(NOTES_OF)
                .bind("client", from)
                .map(row -> new Note(
                        requireNonNull(row.get("id", UUID.class)), requireNonNull(row.get("note", byte[].class))))
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(note -> vault.handOn(from, into, purpose(note.id()), note.bytes())
                        .flatMap(anew -> database.sql("UPDATE care_plan_review SET note = :note WHERE id = :id")
                                .bind("id", note.id())
                                .bind("note", anew)
                                .then()))
                .then();
    }

    private Mono<PlanReview> open(Kept kept, UUID clientId) {
        return Mono.justOrEmpty(kept.note())
                .flatMap(note -> vault.open(clientId, purpose(kept.review().id()), note))
                .map(bytes -> kept.review(new String(bytes, UTF_8)))
                .defaultIfEmpty(kept.review());
    }

    private static String purpose(UUID reviewId) {
        return "care-plan-review " + reviewId;
    }

    private static Kept kept(Readable row) {
        var review = new PlanReview(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("plan_id", UUID.class)),
                requireNonNull(row.get("plan_version", Long.class)),
                Decision.of(requireNonNull(row.get("decision", String.class))),
                Optional.empty(),
                requireNonNull(row.get("reviewed_by", UUID.class)),
                requireNonNull(row.get("reviewed_at", Instant.class)));
        return new Kept(review, Optional.ofNullable(row.get("note", byte[].class)));
    }

    private record Kept(PlanReview review, Optional<byte[]> note) {
        PlanReview review(String opened) {
            return new PlanReview(
                    review.id(),
                    review.planId(),
                    review.planVersion(),
                    review.decision(),
                    Optional.of(opened),
                    review.reviewedBy(),
                    review.reviewedAt());
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Note(UUID id, byte[] bytes) {}
}
