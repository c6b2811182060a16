package io.unknot.notification.message.postgres.row;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.unknot.notification.message.Facts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts as JSON inside a row. What a newer version added to them, this one passes over. */
public final class FactsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(Facts.class, Named.class)
            .build();

    private FactsJson() {}

    /** To be bound as text and cast to jsonb. */
    public static String write(Facts facts) {
        return JSON.writeValueAsString(facts);
    }

    /** Reads what {@link #write} has written, now or in an older version. */
    public static Facts read(String json) {
        return JSON.readValue(json, Facts.class);
    }

    /** Which facts they are is part of them. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "are")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Facts.None.class, name = "none"),
        @JsonSubTypes.Type(value = Facts.Before.class, name = "before"),
        @JsonSubTypes.Type(value = Facts.Offer.class, name = "offer"),
        @JsonSubTypes.Type(value = Facts.Course.class, name = "course"),
        @JsonSubTypes.Type(value = Facts.Conflict.class, name = "conflict"),
        @JsonSubTypes.Type(value = Facts.Day.class, name = "day")
    })
    private interface Named {}
}
