package io.unknot.notification.preference.therapist.postgres;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.preference.therapist.TherapistMails;
import io.unknot.notification.preference.therapist.TherapistWishes;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class TherapistWishesTable implements TherapistWishes {

    private static final String NEWEST = """
        SELECT visits, days FROM therapist_mails WHERE therapist_id = :therapist ORDER BY version DESC LIMIT 1
        """;
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended('therapist mails ' || :therapist, 1))";
    private static final String ADD = """
        INSERT INTO therapist_mails (therapist_id, version, visits, days, said_from)
        SELECT :therapist, coalesce(max(version), 0) + 1, :visits, :days, :from
        FROM therapist_mails WHERE therapist_id = :therapist
        """;

    private final DatabaseClient database;

    TherapistWishesTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<TherapistMails> of(TherapistId therapist) {
        return database.sql(NEWEST)
                .bind("therapist", therapist.value())
                .map(row -> new TherapistMails(
                        Objects.requireNonNull(row.get("visits", Boolean.class)),
                        Objects.requireNonNull(row.get("days", Boolean.class))))
                .one();
    }

    @Override
    public Mono<TherapistMails> lock(TherapistId therapist) {
        return database.sql(LOCK)
                .bind("therapist", therapist.value().toString())
                .then()
                .then(Mono.defer(() -> of(therapist)));
    }

    @Override
    public Mono<Void> add(TherapistId therapist, TherapistMails mails, SaidFrom from) {
        return database.sql(ADD)
                .bind("therapist", therapist.value())
                .bind("visits", mails.visits())
                .bind("days", mails.days())
                .bind("from", from.name())
                .then();
    }
}
