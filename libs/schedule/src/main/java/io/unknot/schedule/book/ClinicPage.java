package io.unknot.schedule.book;

import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.search.ClinicDays;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One clinic as it was written down, and what is worth working out once for all its therapists. */
final class ClinicPage {

    /** Treatments need the same few sets of features; whoever makes up more of them pays each time. */
    private static final int MOST_NEEDS = 100;

    private final ClinicCalendar clinic;
    private final Map<Set<String>, List<Room>> fitting = new ConcurrentHashMap<>();
    private volatile @Nullable ClinicDays days;

    ClinicPage(ClinicCalendar clinic) {
        this.clinic = clinic;
    }

    ClinicCalendar clinic() {
        return clinic;
    }

    /** From today to the end of the horizon. */
    ClinicDays days(Instant now) {
        var today = clinic.dayOf(now);
        var known = days;
        if (known != null && known.first().equals(today)) {
            return known;
        }
        var laidOut = ClinicDays.of(clinic, today, today.plus(clinic.window().horizon()));
        days = laidOut;
        return laidOut;
    }

    /** The rooms that have all of these features. */
    List<Room> rooms(Set<String> needed) {
        var known = fitting.get(needed);
        if (known != null) {
            return known;
        }
        var fit = clinic.rooms().stream().filter(room -> room.has(needed)).toList();
        if (fitting.size() < MOST_NEEDS) {
            fitting.put(needed, fit);
        }
        return fit;
    }
}
