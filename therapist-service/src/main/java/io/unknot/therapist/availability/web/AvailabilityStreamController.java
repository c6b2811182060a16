package io.unknot.therapist.availability.web;

import io.swagger.v3.oas.annotations.Operation;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.availability.live.LiveEvent;
import io.unknot.therapist.availability.live.LiveEvents;
import io.unknot.therapist.register.Unknown;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

@RestController
class AvailabilityStreamController {

    private final ChainInMemory chain;
    private final LiveEvents events;

    AvailabilityStreamController(ChainInMemory chain, LiveEvents events) {
        this.chain = chain;
        this.events = events;
    }

    @Operation(
            summary = "What happens to a clinic's free times while a page is open",
            description =
                    "Server-sent events: taken and freed say when a therapist's time is gone or there again, changed"
                        + " and refresh ask to search again. Listen first, then search. Last-Event-ID brings what was"
                        + " missed.")
    @GetMapping(path = "/api/v1/clinics/{id}/availability/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<LiveTime>> stream(
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastHeard) {
        if (chain.now().catalogue().clinic(id).isEmpty()) {
            throw Unknown.entry("clinic", id);
        }
        return events.at(id, Optional.ofNullable(lastHeard)).map(this::written);
    }

    private ServerSentEvent<LiveTime> written(LiveEvent event) {
        var written = ServerSentEvent.<LiveTime>builder().id(events.idOf(event));
        return event.kind() == LiveEvent.Kind.HEARTBEAT
                ? written.comment("nothing new").build()
                : written.event(event.kind().name().toLowerCase(Locale.ROOT))
                        .data(LiveTime.of(event.time()))
                        .build();
    }

    /**
     * When the therapist cannot, or can again, take visits at this clinic, with buffers and the way from other clinics;
     * of a visit here also what a client sees of it, and the room. Empty where there is nothing to say but the event.
     */
    record LiveTime(
            @Nullable UUID therapistId,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Instant visibleFrom,
            @Nullable Instant visibleUntil,
            @Nullable UUID roomId) {

        static LiveTime of(LiveEvent.@Nullable Time time) {
            if (time == null) {
                return new LiveTime(null, null, null, null, null, null);
            }
            var visible = time.visible();
            return new LiveTime(
                    time.therapistId(),
                    time.therapist().from(),
                    time.therapist().until(),
                    visible == null ? null : visible.from(),
                    visible == null ? null : visible.until(),
                    time.roomId());
        }
    }
}
