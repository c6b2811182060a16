package io.unknot.booking.directory;

import java.time.LocalDate;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Who works where, day by day; also on days long past. */
public interface ClinicRosters {

    /** Empty for a clinic that is not known. */
    Mono<ClinicRoster> on(UUID clinicId, LocalDate date);
}
