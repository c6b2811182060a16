package io.unknot.booking.review.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.review.Opinion;
import io.unknot.booking.review.Review;
import io.unknot.booking.review.Review.State;
import io.unknot.booking.review.Review.Subject;
import io.unknot.booking.vault.ClientVault;
import io.unknot.booking.vault.SealedBytes;
import io.unknot.booking.vault.key.WrappedKey;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** A review as stored: what its client wrote is sealed, also once everybody may read it, so that it goes when they do. */
record SealedReview(
        UUID id,
        long version,
        Subject subject,
        int stars,
        Instant submittedAt,
        State state,
        Optional<SealedBytes> text,
        Optional<WrappedKey> key) {

    /** What texts of reviews are sealed for. */
    static final String PURPOSE = "review";

    /** Of review r, and of the client's key k if there is one. */
    static final String SELECT = """
        SELECT r.id, r.version, r.state, r.appointment_id, r.clinic_id, r.therapist_id, r.stars, r.text, r.client_id,
               r.submitted_at, k.master_key, k.wrapped
        FROM review r LEFT JOIN client_key k ON k.client_id = r.client_id\
        """;

    static SealedReview of(Readable row) {
        var client = uuid(row, "client_id");
        return new SealedReview(
                uuid(row, "id"),
                requireNonNull(row.get("version", Long.class)),
                new Subject(uuid(row, "appointment_id"), uuid(row, "clinic_id"), uuid(row, "therapist_id")),
                requireNonNull(row.get("stars", Integer.class)),
                requireNonNull(row.get("submitted_at", Instant.class)),
                State.valueOf(requireNonNull(row.get("state", String.class)).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.get("text", byte[].class)).map(text -> new SealedBytes(client, PURPOSE, text)),
                Optional.ofNullable(row.get("wrapped", String.class))
                        .map(wrapped -> new WrappedKey(requireNonNull(row.get("master_key", String.class)), wrapped)));
    }

    /** Without its text when its client is forgotten. */
    Mono<Review> open(ClientVault vault) {
        return Mono.justOrEmpty(key)
                .flatMap(known -> Mono.justOrEmpty(text).flatMap(written -> vault.open(known, written)))
                .map(clear -> Optional.of(new String(clear, UTF_8)))
                .defaultIfEmpty(Optional.empty())
                .map(this::with);
    }

    private Review with(Optional<String> clear) {
        var opinion = new Opinion(stars, clear);
        return switch (state) {
            case SUBMITTED -> new Review.Submitted(id, version, subject, opinion, submittedAt);
            case PUBLISHED -> new Review.Published(id, version, subject, opinion, submittedAt);
            case HIDDEN -> new Review.Hidden(id, version, subject, opinion, submittedAt);
        };
    }

    private static UUID uuid(Readable row, String column) {
        return requireNonNull(row.get(column, UUID.class));
    }
}
