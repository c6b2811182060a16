package io.unknot.therapist.register.postgres.table;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import org.jspecify.annotations.Nullable;

/** Values to bind that may be null: the database must hear of which type. */
public final class Bindings {

    private Bindings() {}

    /** To be bound in place of the value; null becomes an SQL null of the type. */
    public static <T> Parameter orNull(@Nullable T value, Class<T> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }
}
