package io.unknot.therapist.therapist.postgres.table;

import io.unknot.therapist.register.postgres.table.Bindings;
import io.unknot.therapist.therapist.Colleagues;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** {@link Colleagues} as a condition of a statement, on what {@code who} names: whose it is. */
public final class ColleaguesCondition {

    private ColleaguesCondition() {}

    /** The condition in words; who is a column or a parameter and nothing anybody sent. */
    public static String on(String who) {
        return """
            (:self::uuid IS NULL OR %1$s = :self)
            AND (:clinics::uuid[] IS NULL
                 OR EXISTS (SELECT FROM shifts s WHERE s.therapist_id = %1$s AND s.clinic_id = ANY (:clinics))
                 OR NOT EXISTS (SELECT FROM shifts s WHERE s.therapist_id = %1$s))
            """.formatted(who);
    }

    /** Its values. */
    public static GenericExecuteSpec bind(GenericExecuteSpec statement, Colleagues colleagues) {
        return switch (colleagues) {
            case Colleagues.Self(var therapist) -> bind(statement, therapist, null);
            case Colleagues.At(var scope) ->
                bind(statement, null, scope.all() ? null : scope.clinics().toArray(UUID[]::new));
        };
    }

    private static GenericExecuteSpec bind(
            GenericExecuteSpec statement, @Nullable UUID self, UUID @Nullable [] clinics) {
        return statement
                .bind("self", Bindings.orNull(self, UUID.class))
                .bind("clinics", Bindings.orNull(clinics, UUID[].class));
    }
}
