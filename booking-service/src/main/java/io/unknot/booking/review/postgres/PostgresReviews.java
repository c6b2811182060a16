package io.unknot.booking.review.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.review.Review;
import io.unknot.booking.review.Review.State;
import io.unknot.booking.review.Reviews;
import io.unknot.booking.vault.ClientVault;
import io.unknot.service.access.ClinicScope;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class PostgresReviews implements Reviews {

    private static final String SELECT = SealedReview.SELECT;
    private static final String OF = SELECT + " WHERE r.appointment_id = :appointment";
    private static final String LOCK = SELECT + " WHERE r.id = :id FOR UPDATE OF r";
    private static final String OLDER = """
           AND (:before::uuid IS NULL
                OR (r.submitted_at, r.id) < (SELECT submitted_at, id FROM review WHERE id = :before))
         ORDER BY r.submitted_at DESC, r.id DESC LIMIT :limit
        """;
    private static final String IN = SELECT + """
         WHERE r.state = :state AND (:clinics::uuid[] IS NULL OR r.clinic_id = ANY (:clinics))
        """ + OLDER;
    private static final String ABOUT = SELECT + """
         WHERE r.state = 'published' AND r.therapist_id = :therapist
        """ + OLDER;
    private static final String ADD = """
        INSERT INTO review (id, version, state, appointment_id, client_id, clinic_id, therapist_id, stars, text,
                            submitted_at)
        VALUES (:id, :version, :state, :appointment, :client, :clinic, :therapist, :stars, :text, :submittedAt)
        ON CONFLICT (appointment_id) DO NOTHING
        """;
    private static final String SAVE = """
        UPDATE review SET version = :version, state = :state, stars = :stars, text = :text,
                          changed_at = clock_timestamp()
        WHERE id = :id AND version = :version - 1
        """;

    private static final String WRITER = "SELECT client_id FROM appointment WHERE id = :appointment";
    private static final String WRITTEN_BY = "SELECT id, text FROM review WHERE client_id = :from";
    private static final String HAND_ON = "UPDATE review SET client_id = :into, text = :text WHERE id = :id";

    private final DatabaseClient database;
    private final ClientVault vault;

    PostgresReviews(DatabaseClient database, ClientVault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Mono<Review> of(UUID appointmentId) {
        return database.sql(OF)
                .bind("appointment", appointmentId)
                .map(SealedReview::of)
                .one()
                .flatMap(found -> found.open(vault));
    }

    @Override
    public Mono<Review> lockOf(UUID appointmentId) {
        return database.sql(OF + " FOR UPDATE OF r")
                .bind("appointment", appointmentId)
                .map(SealedReview::of)
                .one()
                .flatMap(found -> found.open(vault));
    }

    @Override
    public Mono<Review> lock(UUID id, ClinicScope clinics) {
        return database.sql(LOCK)
                .bind("id", id)
                .map(SealedReview::of)
                .one()
                .flatMap(found -> found.open(vault))
                .filter(found -> clinics.covers(found.subject().clinicId()));
    }

    @Override
    public Mono<Boolean> add(Review review) {
        return writerOf(review)
                .flatMap(client -> bind(ADD, client, review)
                        .map(statement -> statement
                                .bind("appointment", review.subject().appointmentId())
                                .bind("client", client)
                                .bind("clinic", review.subject().clinicId())
                                .bind("therapist", review.subject().therapistId())
                                .bind("submittedAt", review.submittedAt())))
                .flatMap(statement -> statement.fetch().rowsUpdated())
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> save(Review review) {
        return writerOf(review)
                .flatMap(client -> bind(SAVE, client, review))
                .flatMap(statement -> statement.fetch().rowsUpdated())
                .flatMap(rows -> rows == 1
                        ? Mono.empty()
                        : Mono.error(new OptimisticLockingFailureException(review.id() + " has moved on")));
    }

    private Mono<UUID> writerOf(Review review) {
        return database.sql(WRITER)
                .bind("appointment", review.subject().appointmentId())
                .mapValue(UUID.class)
                .one();
    }

    @Override
    public Mono<Void> handOn(Merge merge) {
        return database.sql(WRITTEN_BY)
                .bind("from", merge.from())
                .map(row -> Map.entry(
                        requireNonNull(row.get("id", UUID.class)), Optional.ofNullable(row.get("text", byte[].class))))
                .all()
                .collectList()
                .flatMapIterable(all -> all)
                .concatMap(written -> sealAgain(written.getValue(), merge)
                        .flatMap(text -> database.sql(HAND_ON)
                                .bind("into", merge.into())
                                .bind("text", text)
                                .bind("id", written.getKey())
                                .then()))
                .then();
    }

    private Mono<Parameter> sealAgain(Optional<byte[]> text, Merge merge) {
        return Mono.justOrEmpty(text)
                .flatMap(bytes -> vault.handOn(merge.from(), merge.into(), SealedReview.PURPOSE, bytes))
                .map(bytes -> Parameters.in(ByteBuffer.wrap(bytes)))
                .defaultIfEmpty(Parameters.in(ByteBuffer.class));
    }

    @Override
    public Flux<Review> in(State state, ClinicScope clinics, Optional<UUID> before, int limit) {
        return page(
                database.sql(IN)
                        .bind("state", word(state))
                        .bind(
                                "clinics",
                                clinics.all()
                                        ? Parameters.in(UUID[].class)
                                        : clinics.clinics().toArray(UUID[]::new)),
                before,
                limit);
    }

    @Override
    public Flux<Review> publishedAbout(UUID therapistId, Optional<UUID> before, int limit) {
        return page(database.sql(ABOUT).bind("therapist", therapistId), before, limit);
    }

    private Flux<Review> page(GenericExecuteSpec statement, Optional<UUID> before, int limit) {
        return statement
                .bind("before", before.map(Parameters::in).orElseGet(() -> Parameters.in(UUID.class)))
                .bind("limit", limit)
                .map(SealedReview::of)
                .all()
                .concatMap(found -> found.open(vault));
    }

    private Mono<GenericExecuteSpec> bind(String sql, UUID client, Review review) {
        var opinion = review.opinion();
        return Mono.justOrEmpty(opinion.text())
                .flatMap(text -> vault.seal(client, SealedReview.PURPOSE, text.getBytes(UTF_8)))
                .map(bytes -> Parameters.in(ByteBuffer.wrap(bytes)))
                .defaultIfEmpty(Parameters.in(ByteBuffer.class))
                .map(text -> database.sql(sql)
                        .bind("id", review.id())
                        .bind("version", review.version())
                        .bind("state", word(review.state()))
                        .bind("stars", opinion.stars())
                        .bind("text", text));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
