package io.unknot.therapist.register.postgres.table;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Small lists kept as JSON inside a row. What a newer version added to them, this one passes over. */
public final class JsonColumn {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonColumn() {}

    /** To be bound and cast to jsonb. */
    public static String write(List<?> values) {
        return JSON.writeValueAsString(values);
    }

    /** As {@link #write}, of what becomes of each value. */
    public static <T> String write(List<T> values, Function<T, ?> change) {
        return write(values.stream().map(change).toList());
    }

    /** As {@link #write}, of a single value. */
    public static String writeOne(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Reads what {@link #writeOne} has written, now or in an older version. */
    public static <T> T readOne(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    /** Reads what {@link #write} has written, now or in an older version. */
    public static <T> List<T> read(String json, Class<T> type) {
        return JSON.readerForListOf(type).readValue(json);
    }

    /** As {@link #read}, and what becomes of each value. */
    public static <C, T> List<T> read(String json, Class<C> type, Function<C, T> change) {
        return read(json, type).stream().map(change).toList();
    }
}
