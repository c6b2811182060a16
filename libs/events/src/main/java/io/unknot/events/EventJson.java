package io.unknot.events;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON. Reading ignores fields it does not know, so that a newer writer may add some, and refuses an event that
 * lacks one; a field that may be absent is an Optional in its record.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EventJson() {}

    public static String write(Event event) {
        return MAPPER.writeValueAsString(event);
    }

    /** Throws Jackson's JacksonException when the text is not such an event. */
    public static <E extends Event> E read(Class<E> record, String json) {
        return MAPPER.readValue(json, record);
    }
}
