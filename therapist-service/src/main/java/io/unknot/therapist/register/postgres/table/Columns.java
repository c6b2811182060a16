package io.unknot.therapist.register.postgres.table;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a row's columns as the types the domain is made of; a null where none may be is a fault of ours. */
public record Columns(Readable row) {

    /** The column every register has. */
    public long version() {
        return get("version", Long.class);
    }

    /** An id. */
    public UUID uuid(String column) {
        return get(column, UUID.class);
    }

    /** A text, also one that was cast to it. */
    public String text(String column) {
        return get(column, String.class);
    }

    /** A whole number of four bytes. */
    public int number(String column) {
        return get(column, Integer.class);
    }

    /** A number of minutes. */
    public Duration minutes(String column) {
        return Duration.ofMinutes(number(column));
    }

    /** An array whose order means nothing. */
    public Set<String> texts(String column) {
        return Set.copyOf(List.of(get(column, String[].class)));
    }

    /** Any column that is never null. */
    public <T> T get(String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    /** Any column that may be null. */
    public <T> @Nullable T maybe(String column, Class<T> type) {
        return row.get(column, type);
    }
}
