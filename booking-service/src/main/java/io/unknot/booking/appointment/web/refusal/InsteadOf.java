package io.unknot.booking.appointment.web.refusal;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.SafetyRefused;
import io.unknot.booking.directory.Directory;
import io.unknot.booking.directory.Length;
import io.unknot.booking.directory.RecentZones;
import io.unknot.booking.screening.gate.Concern.Contraindicated;
import io.unknot.booking.wish.NearestTimes;
import io.unknot.booking.wish.Wish;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.schedule.search.FreeTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What to offer a client whom a treatment is not for: other treatments with their length and price, each at the nearest
 * time to the one that was wanted. As it stands it can be booked with one more call.
 */
@Component
class InsteadOf {

    private static final int MOST = 5;

    private final Appointments appointments;
    private final NearestTimes nearestTimes;
    private final Directory directory;
    private final RecentZones zones;

    InsteadOf(Appointments appointments, NearestTimes nearestTimes, Directory directory, RecentZones zones) {
        this.appointments = appointments;
        this.nearestTimes = nearestTimes;
        this.directory = directory;
        this.zones = zones;
    }

    /** Empty when it is not the treatment that was refused, or it was one of several parts. */
    Mono<List<Instead>> of(SafetyRefused refused, Wish wish) {
        var alternatives = refused.concerns().stream()
                .filter(Contraindicated.class::isInstance)
                .map(Contraindicated.class::cast)
                .flatMap(concern -> concern.alternatives().stream())
                .filter(treatment -> !treatment.equals(wish.treatmentId()))
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
        if (alternatives.isEmpty() || !wish.further().isEmpty()) {
            return Mono.empty();
        }
        return Mono.zip(appointments.now(), zones.of(wish.clinicId()))
                .flatMap(found -> directory
                        .treatments(alternatives)
                        .concatMap(treatment -> instead(treatment, wish, found.getT1(), found.getT2()))
                        .collectList());
    }

    private Flux<Instead> instead(TreatmentChanged treatment, Wish wish, Instant now, ZoneId zone) {
        var wanted = new Wish(
                wish.clinicId(),
                treatment.treatmentId(),
                wish.therapistId(),
                wish.clientId(),
                wish.start(),
                new Length.Usual());
        return nearestTimes
                .to(wanted, now)
                .flatMapIterable(times -> times.stream().limit(1).toList())
                .map(time -> Instead.of(treatment, time, wish, zone));
    }

    /** Another treatment at a time that was free a moment ago; the price is that of the catalogue. */
    record Instead(
            UUID clinicId,
            UUID treatmentId,
            UUID therapistId,
            Instant start,
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime localStart,
            int durationMinutes,
            List<Price> prices,
            boolean sameTime,
            boolean sameTherapist) {

        static Instead of(TreatmentChanged treatment, FreeTime time, Wish wish, ZoneId zone) {
            return new Instead(
                    time.clinicId(),
                    treatment.treatmentId(),
                    time.therapistId(),
                    time.start(),
                    LocalDateTime.ofInstant(time.start(), zone),
                    treatment.durationMinutes(),
                    treatment.prices().stream()
                            .filter(price -> price.minutes() == treatment.durationMinutes())
                            .map(price -> new Price(price.amountMinor(), price.currency()))
                            .toList(),
                    time.start().equals(wish.start()),
                    time.therapistId().equals(wish.therapistId()));
        }
    }

    /** In the currency's smallest unit. */
    record Price(long amountMinor, String currency) {}
}
