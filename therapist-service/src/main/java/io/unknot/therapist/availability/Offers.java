package io.unknot.therapist.availability;

import io.unknot.schedule.ClinicCalendar;
import io.unknot.schedule.Offer;
import io.unknot.schedule.Room;
import io.unknot.schedule.Span;
import io.unknot.schedule.TreatmentTiming;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One treatment at one clinic, by each therapist who could, in the range that is searched. */
record Offers(ClinicCalendar clinic, TreatmentTiming treatment, Span range, List<Named> offers) {

    record Named(String therapistName, Offer offer) {}

    /** The therapists and the clinic's rooms: whose time has to be free. */
    Collection<UUID> resources() {
        return Stream.concat(
                        offers.stream().map(named -> named.offer().therapist().therapistId()),
                        clinic.rooms().stream().map(Room::roomId))
                .toList();
    }

    /** All the time that visits starting in the range could take, buffers and turnover included. */
    Span reach() {
        var turnover = clinic.rooms().stream()
                .map(Room::turnover)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return range.plus(
                treatment.before(), treatment.duration().plus(treatment.after()).plus(turnover));
    }
}
