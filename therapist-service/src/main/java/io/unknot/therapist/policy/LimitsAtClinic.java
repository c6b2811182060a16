package io.unknot.therapist.policy;

import io.unknot.schedule.clinic.BookingWindow;
import io.unknot.schedule.clinic.ClinicCalendar;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the levels of the policy say at one clinic, by treatment; nothing is said of any by what names none. */
public final class LimitsAtClinic {

    private static final Period FARTHEST = Period.ofYears(2);

    private final Map<Optional<UUID>, Limit> here;
    private final Map<Optional<UUID>, Limit> everywhere;

    LimitsAtClinic(Map<Optional<UUID>, Limit> here, Map<Optional<UUID>, Limit> everywhere) {
        this.here = here;
        this.everywhere = everywhere;
    }

    /** How the clinic takes bookings of this treatment; the very same when nothing narrows what it does by itself. */
    public BookingWindow narrow(BookingWindow window, UUID treatmentId) {
        if (here.isEmpty() && everywhere.isEmpty()) {
            return window;
        }
        var narrow = window.within(
                nearest(treatmentId, Limit::noticeMinutes)
                        .map(Duration::ofMinutes)
                        .orElse(Duration.ZERO),
                nearest(treatmentId, Limit::horizonDays).map(Period::ofDays).orElse(FARTHEST));
        return narrow.equals(window) ? window : narrow;
    }

    /** As {@link #narrow(BookingWindow, UUID)}. */
    public ClinicCalendar narrow(ClinicCalendar clinic, UUID treatmentId) {
        return clinic.within(narrow(clinic.window(), treatmentId));
    }

    // The nearest level first: the treatment here, the treatment, the clinic, the organisation.
    private Optional<Integer> nearest(UUID treatmentId, Function<Limit, Optional<Integer>> value) {
        var treatment = Optional.of(treatmentId);
        return Stream.of(
                        Optional.ofNullable(here.get(treatment)),
                        Optional.ofNullable(everywhere.get(treatment)),
                        Optional.ofNullable(here.get(Optional.<UUID>empty())),
                        Optional.ofNullable(everywhere.get(Optional.<UUID>empty())))
                .flatMap(Optional::stream)
                .flatMap(limit -> value.apply(limit).stream())
                .findFirst();
    }
}
