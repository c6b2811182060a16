package io.unknot.notification.postgres.row;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One row's columns; a null where a value is read means that statement and code do not fit, and fails. */
public record Columns(Readable row) {

    public UUID uuid(String name) {
        return get(name, UUID.class);
    }

    public List<UUID> uuids(String name) {
        return List.of(get(name, UUID[].class));
    }

    public String text(String name) {
        return get(name, String.class);
    }

    public Instant instant(String name) {
        return get(name, Instant.class);
    }

    public long number(String name) {
        return get(name, Long.class);
    }

    public boolean flag(String name) {
        return get(name, Boolean.class);
    }

    /** The constant of that name. */
    public <E extends Enum<E>> E oneOf(Class<E> constants, String name) {
        return Enum.valueOf(constants, text(name));
    }

    /** Empty where the column has no value. */
    public <T> Optional<T> maybe(String name, Class<T> type) {
        return Optional.ofNullable(row.get(name, type));
    }

    /** Whether the column has a value. */
    public boolean has(String name) {
        return row.get(name) != null;
    }

    private <T> T get(String name, Class<T> type) {
        return Objects.requireNonNull(row.get(name, type), name);
    }
}
