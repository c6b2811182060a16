package io.unknot.booking.policy.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.policy.Consequence;
import io.unknot.booking.policy.Level;
import io.unknot.booking.policy.PolicyValues;
import io.unknot.booking.policy.PolicyVersion;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** What a level said, as it stands in its table, there and back. */
final class PolicyRow {

    static final String COLUMNS = """
        id, clinic_id, treatment_id, version, notice_minutes, horizon_days, cancel_until_minutes, move_until_minutes,
        late_cancel, no_show, manual_approval, deposit_required, open_bookings_cap,
        screening, screening_valid_days\
        """;

    private static final String INSERT = """
        INSERT INTO policy (level_id, clinic_id, treatment_id, version, notice_minutes, horizon_days,
                            cancel_until_minutes, move_until_minutes, late_cancel, no_show, manual_approval,
                            deposit_required, open_bookings_cap, screening, screening_valid_days)
        SELECT :level, :clinic, :treatment, coalesce(max(version), 0) + 1, :notice, :horizon,
               :cancelUntil, :moveUntil, :lateCancel, :noShow, :approval, :deposit, :cap,
               :screening, :screeningDays
          FROM policy WHERE level_id = :level
        RETURNING
        """ + COLUMNS;

    private PolicyRow() {}

    /** The statement that adds the level's next version and gives it back. */
    static GenericExecuteSpec insert(DatabaseClient database, Level level, PolicyValues values) {
        return database.sql(INSERT)
                .bind("level", level.id())
                .bind("clinic", orNull(level.clinicId(), UUID.class))
                .bind("treatment", orNull(level.treatmentId(), UUID.class))
                .bind("notice", orNull(values.noticeMinutes(), Integer.class))
                .bind("horizon", orNull(values.horizonDays(), Integer.class))
                .bind("cancelUntil", orNull(values.cancelUntilMinutes(), Integer.class))
                .bind("moveUntil", orNull(values.moveUntilMinutes(), Integer.class))
                .bind("lateCancel", orNull(values.lateCancel().map(Consequence::words), String.class))
                .bind("noShow", orNull(values.noShow().map(Consequence::words), String.class))
                .bind("approval", orNull(values.manualApproval(), Boolean.class))
                .bind("deposit", orNull(values.depositRequired(), Boolean.class))
                .bind("cap", orNull(values.openBookingsCap(), Integer.class))
                .bind("screening", orNull(values.screeningRequired().map(PolicyRow::screening), String.class))
                .bind("screeningDays", orNull(values.screeningValidDays(), Integer.class));
    }

    static PolicyVersion read(Readable row) {
        return new PolicyVersion(
                requireNonNull(row.get("id", Long.class)),
                new Level(maybe(row, "clinic_id", UUID.class), maybe(row, "treatment_id", UUID.class)),
                requireNonNull(row.get("version", Long.class)),
                new PolicyValues(
                        maybe(row, "notice_minutes", Integer.class),
                        maybe(row, "horizon_days", Integer.class),
                        maybe(row, "cancel_until_minutes", Integer.class),
                        maybe(row, "move_until_minutes", Integer.class),
                        maybe(row, "late_cancel", String.class).map(Consequence::of),
                        maybe(row, "no_show", String.class).map(Consequence::of),
                        maybe(row, "manual_approval", Boolean.class),
                        maybe(row, "deposit_required", Boolean.class),
                        maybe(row, "open_bookings_cap", Integer.class),
                        maybe(row, "screening", String.class).map("required"::equals),
                        maybe(row, "screening_valid_days", Integer.class)));
    }

    private static String screening(boolean required) {
        return required ? "required" : "none";
    }

    private static <T> Optional<T> maybe(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, type));
    }

    private static <T> Parameter orNull(Optional<T> value, Class<T> type) {
        return value.map(Parameters::in).orElseGet(() -> Parameters.in(type));
    }
}
