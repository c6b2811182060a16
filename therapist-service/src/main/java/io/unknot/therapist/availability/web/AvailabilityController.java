package io.unknot.therapist.availability.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.unknot.therapist.availability.FoundTimes;
import io.unknot.therapist.availability.FoundTimes.FoundTime;
import io.unknot.therapist.availability.RangeEnd;
import io.unknot.therapist.availability.Search;
import io.unknot.therapist.availability.SearchFreeTimes;
import io.unknot.therapist.register.web.Wire;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/availability")
class AvailabilityController {

    private final SearchFreeTimes searchFreeTimes;

    AvailabilityController(SearchFreeTimes searchFreeTimes) {
        this.searchFreeTimes = searchFreeTimes;
    }

    @GetMapping
    Mono<Availability> search(
            @RequestParam UUID treatment,
            @RequestParam UUID clinic,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable UUID therapist,
            @RequestParam(defaultValue = "200") @Min(1) @Max(500) int limit) {
        var start = Wire.read("", () -> RangeEnd.parse("from", from));
        var end = Wire.read("", () -> RangeEnd.parse("to", to));
        return searchFreeTimes
                .search(new Search(treatment, clinic, therapist, start, end, limit))
                .map(found -> Availability.of(found, treatment));
    }

    /** Sorted by start, then by therapist; more says whether there are others after these. */
    record Availability(ZoneId zone, List<Time> times, boolean more) {
        static Availability of(FoundTimes found, UUID treatmentId) {
            var page = found.times().map(time -> Time.of(time, treatmentId, found.zone()));
            return new Availability(found.zone(), page.entries(), page.more());
        }
    }

    /** The local start is by the clinic's clock; with the offset it names one instant also when clocks change. */
    record Time(
            UUID clinicId,
            UUID therapistId,
            String therapistName,
            UUID treatmentId,
            Instant start,
            Instant end,
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime localStart,
            String offset) {

        private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

        static Time of(FoundTime found, UUID treatmentId, ZoneId zone) {
            var time = found.time();
            var local = time.start().atZone(zone);
            return new Time(
                    time.clinicId(),
                    time.therapistId(),
                    found.therapistName(),
                    treatmentId,
                    time.start(),
                    time.end(),
                    local.toLocalDateTime(),
                    OFFSET.format(local));
        }
    }
}
