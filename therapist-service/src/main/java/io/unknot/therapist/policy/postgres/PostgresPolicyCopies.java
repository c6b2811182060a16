package io.unknot.therapist.policy.postgres;

import io.unknot.therapist.policy.Limit;
import io.unknot.therapist.policy.PolicyCopies;
import io.unknot.therapist.register.postgres.table.Bindings;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
final class PostgresPolicyCopies implements PolicyCopies {

    private static final String REPLACE = """
        INSERT INTO policies (level_id, clinic_id, treatment_id, notice_minutes, horizon_days)
        VALUES (:level, :clinic, :treatment, :notice, :horizon)
        ON CONFLICT (level_id) DO UPDATE
        SET notice_minutes = excluded.notice_minutes, horizon_days = excluded.horizon_days
        """;

    private final DatabaseClient database;

    PostgresPolicyCopies(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> replace(Limit limit) {
        return database.sql(REPLACE)
                .bind("level", limit.levelId())
                .bind("clinic", Bindings.orNull(limit.clinicId().orElse(null), UUID.class))
                .bind("treatment", Bindings.orNull(limit.treatmentId().orElse(null), UUID.class))
                .bind("notice", Bindings.orNull(limit.noticeMinutes().orElse(null), Integer.class))
                .bind("horizon", Bindings.orNull(limit.horizonDays().orElse(null), Integer.class))
                .then();
    }
}
