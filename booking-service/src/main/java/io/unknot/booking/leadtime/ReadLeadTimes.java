package io.unknot.booking.leadtime;

import io.unknot.booking.directory.Directory;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.booking.leadtime.LeadTimes.Figures;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How early a clinic's clients book. Figures of visits alone: nobody is named and nothing said of anybody's health. */
@Component
public class ReadLeadTimes {

    private final LeadTimes leadTimes;
    private final Directory directory;

    ReadLeadTimes(LeadTimes leadTimes, Directory directory) {
        this.leadTimes = leadTimes;
        this.directory = directory;
    }

    /** By the clinic's own clock; {@link UnknownEntry} for a clinic that is not known. */
    public Mono<Figures> of(UUID clinicId, Days days) {
        return directory
                .zoneOf(clinicId)
                .switchIfEmpty(Mono.error(() -> new UnknownEntry("clinic", clinicId)))
                .flatMap(zone -> leadTimes.of(clinicId, days, zone));
    }
}
