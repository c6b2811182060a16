package io.unknot.booking.review.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.review.Opinion;
import io.unknot.booking.review.Review;
import io.unknot.booking.review.Review.State;
import io.unknot.booking.review.Review.Subject;
import io.unknot.booking.review.Reviews;
import io.unknot.service.access.ClinicScope;
import java.time.Instant;
import java.util.Locale;
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

    private static final String SELECT = """
        SELECT id, version, state, appointment_id, clinic_id, therapist_id, stars, text, submitted_at FROM review\
        """;
    private static final String OF = SELECT + " WHERE appointment_id = :appointment";
    private static final String LOCK = SELECT + " WHERE id = :id FOR UPDATE";
    private static final String OLDER = """
           AND (:before::uuid IS NULL OR (submitted_at, id) < (SELECT submitted_at, id FROM review WHERE id = :before))
         ORDER BY submitted_at DESC, id DESC LIMIT :limit
        """;
    private static final String IN = SELECT + """
         WHERE state = :state AND (:clinics::uuid[] IS NULL OR clinic_id = ANY (:clinics))
        """ + OLDER;
    private static final String ABOUT = SELECT + """
         WHERE state = 'published' AND therapist_id = :therapist
        """ + OLDER;
    private static final String ADD = """
        INSERT INTO review (id, version, state, appointment_id, clinic_id, therapist_id, stars, text, submitted_at)
        VALUES (:id, :version, :state, :appointment, :clinic, :therapist, :stars, :text, :submittedAt)
        ON CONFLICT (appointment_id) DO NOTHING
        """;
    private static final String SAVE = """
        UPDATE review SET version = :version, state = :state, stars = :stars, text = :text,
                          changed_at = clock_timestamp()
        WHERE id = :id AND version = :version - 1
        """;

    private final DatabaseClient database;

    PostgresReviews(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Review> of(UUID appointmentId) {
        return database.sql(OF)
                .bind("appointment", appointmentId)
                .map(PostgresReviews::review)
                .one();
    }

    @Override
    public Mono<Review> lockOf(UUID appointmentId) {
        return database.sql(OF + " FOR UPDATE")
                .bind("appointment", appointmentId)
                .map(PostgresReviews::review)
                .one();
    }

    @Override
    public Mono<Review> lock(UUID id, ClinicScope clinics) {
        return database.sql(LOCK)
                .bind("id", id)
                .map(PostgresReviews::review)
                .one()
                .filter(found -> clinics.covers(found.subject().clinicId()));
    }

    @Override
    public Mono<Boolean> add(Review review) {
        return bind(ADD, review)
                .bind("appointment", review.subject().appointmentId())
                .bind("clinic", review.subject().clinicId())
                .bind("therapist", review.subject().therapistId())
                .bind("submittedAt", review.submittedAt())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> save(Review review) {
        return bind(SAVE, review)
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1
                        ? Mono.empty()
                        : Mono.error(new OptimisticLockingFailureException(review.id() + " has moved on")));
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

    private static Flux<Review> page(GenericExecuteSpec statement, Optional<UUID> before, int limit) {
        return statement
                .bind("before", before.map(Parameters::in).orElseGet(() -> Parameters.in(UUID.class)))
                .bind("limit", limit)
                .map(PostgresReviews::review)
                .all();
    }

    private GenericExecuteSpec bind(String sql, Review review) {
        var opinion = review.opinion();
        return database.sql(sql)
                .bind("id", review.id())
                .bind("version", review.version())
                .bind("state", word(review.state()))
                .bind("stars", opinion.stars())
                .bind("text", opinion.text().map(Parameters::in).orElseGet(() -> Parameters.in(String.class)));
    }

    private static Review review(Readable row) {
        var id = uuid(row, "id");
        var version = requireNonNull(row.get("version", Long.class));
        var subject = new Subject(uuid(row, "appointment_id"), uuid(row, "clinic_id"), uuid(row, "therapist_id"));
        var opinion = new Opinion(
                requireNonNull(row.get("stars", Integer.class)), Optional.ofNullable(row.get("text", String.class)));
        var submittedAt = requireNonNull(row.get("submitted_at", Instant.class));
        var state = requireNonNull(row.get("state", String.class));
        return switch (State.valueOf(state.toUpperCase(Locale.ROOT))) {
            case SUBMITTED -> new Review.Submitted(id, version, subject, opinion, submittedAt);
            case PUBLISHED -> new Review.Published(id, version, subject, opinion, submittedAt);
            case HIDDEN -> new Review.Hidden(id, version, subject, opinion, submittedAt);
        };
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static UUID uuid(Readable row, String column) {
        return requireNonNull(row.get(column, UUID.class));
    }
}
