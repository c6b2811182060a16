package io.unknot.system.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A time as the search offers it; the local one is by the clinic's clock. */
public record FreeTime(Offer offer, Instant start, Instant end, LocalDateTime localStart) {

    static FreeTime of(Offer offer, Duration length, JsonNode found) {
        var written = OffsetDateTime.parse(found.path("start").asString());
        return new FreeTime(offer, written.toInstant(), written.toInstant().plus(length), written.toLocalDateTime());
    }

    /** As a client asks for it. */
    public Map<String, Object> wish() {
        return Map.of(
                "clinicId", offer.clinic(),
                "treatmentId", offer.treatment(),
                "therapistId", offer.therapist(),
                "start", start.toString());
    }

    /** As the front desk asks for it. */
    public Map<String, Object> wishFor(UUID client) {
        Map<String, Object> wish = new HashMap<>(wish());
        wish.put("clientId", client);
        return wish;
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** The same visit that much later, whether that is free or not. */
    public FreeTime later(Duration by) {
        return new FreeTime(offer, start.plus(by), end.plus(by), localStart.plus(by));
    }

    /** The same time with somebody, something or somewhere else. */
    public FreeTime with(Offer other) {
        return new FreeTime(other, start, end, localStart);
    }
}
