package io.unknot.notification.policy.postgres;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.policy.Policies;
import io.unknot.notification.policy.PolicyValues;
import io.unknot.notification.policy.QuietTime;
import io.unknot.notification.postgres.row.Columns;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class PoliciesTable implements Policies {

    private static final String SAID = """
        SELECT early_reminder_minutes, late_reminder_minutes, quiet_hours, review_requests, sender_name
        FROM notification_policy
        """;

    private static final String SAY = """
        INSERT INTO notification_policy (clinic_id, early_reminder_minutes, late_reminder_minutes, quiet_hours,
                                         review_requests, sender_name)
        VALUES (:clinic, :early, :late, :quiet, :reviews, :sender)
        ON CONFLICT (clinic_id) DO UPDATE
        SET early_reminder_minutes = excluded.early_reminder_minutes,
            late_reminder_minutes = excluded.late_reminder_minutes, quiet_hours = excluded.quiet_hours,
            review_requests = excluded.review_requests, sender_name = excluded.sender_name,
            said_at = excluded.said_at
        """;

    private final DatabaseClient database;

    PoliciesTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<PolicyValues> said(Optional<ClinicId> clinic) {
        return database.sql(SAID + "WHERE clinic_id IS NOT DISTINCT FROM :clinic")
                .bind("clinic", id(clinic))
                .map(row -> values(new Columns(row)))
                .one()
                .defaultIfEmpty(PolicyValues.NOTHING);
    }

    @Override
    public Mono<PolicyValues> of(ClinicId clinic) {
        return database.sql(SAID + "WHERE clinic_id = :clinic OR clinic_id IS NULL ORDER BY clinic_id NULLS LAST")
                .bind("clinic", clinic.value())
                .map(row -> values(new Columns(row)))
                .all()
                .collectList()
                .map(nearestFirst -> nearestFirst.stream()
                        .reduce(PolicyValues.NOTHING, PolicyValues::or)
                        .or(PolicyValues.OURS));
    }

    @Override
    public Mono<Void> say(Optional<ClinicId> clinic, PolicyValues values) {
        return database.sql(SAY)
                .bind("clinic", id(clinic))
                .bind("early", given(values.earlyReminderMinutes(), Integer.class))
                .bind("late", given(values.lateReminderMinutes(), Integer.class))
                .bind("quiet", given(values.quietHours().map(QuietTime::words), String.class))
                .bind("reviews", given(values.reviewRequests(), Boolean.class))
                .bind("sender", given(values.senderName(), String.class))
                .then();
    }

    private static PolicyValues values(Columns row) {
        return new PolicyValues(
                row.maybe("early_reminder_minutes", Integer.class),
                row.maybe("late_reminder_minutes", Integer.class),
                row.maybe("quiet_hours", String.class).map(QuietTime::of),
                row.maybe("review_requests", Boolean.class),
                row.maybe("sender_name", String.class));
    }

    private static Parameter id(Optional<ClinicId> clinic) {
        return given(clinic.map(ClinicId::value), UUID.class);
    }

    private static <T> Parameter given(Optional<T> value, Class<T> type) {
        return value.<Parameter>map(Parameters::in).orElseGet(() -> Parameters.in(type));
    }
}
