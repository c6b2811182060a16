package io.unknot.schedule.book;

import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.search.ClinicDays;
import io.unknot.schedule.search.RoomTimes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One clinic as it was written down, and what is worth working out once for all its therapists. */
final class ClinicPage {

    /** Treatments need the same few sets of features; whoever makes up more of them pays each time. */
    private static final int MOST_NEEDS = 100;

    private final ClinicCalendar clinic;
    private final Function<UUID, RoomPage> pages;
    private final Map<Set<String>, RoomPage.OfClinic[]> fitting = new ConcurrentHashMap<>();
    private volatile @Nullable ClinicDays days;

    ClinicPage(ClinicCalendar clinic, Function<UUID, RoomPage> pages) {
        this.clinic = clinic;
        this.pages = pages;
    }

    ClinicCalendar clinic() {
        return clinic;
    }

    /** From today to the end of the horizon. */
    ClinicDays days(Instant now) {
        var known = days;
        if (known != null && known.beginOn(now)) {
            return known;
        }
        var today = clinic.dayOf(now);
        var laidOut = ClinicDays.of(clinic, today, today.plus(clinic.window().horizon()));
        days = laidOut;
        return laidOut;
    }

    /** The rooms that have all of these features, and when they are taken. */
    List<RoomTimes> rooms(Set<String> needed) {
        var rooms = fitting.get(needed);
        return times(rooms == null ? findRooms(needed) : rooms);
    }

    private RoomPage.OfClinic[] findRooms(Set<String> needed) {
        var found = clinic.rooms().stream()
                .filter(room -> room.has(needed))
                .map(room -> new RoomPage.OfClinic(room, pages.apply(room.roomId())))
                .toArray(RoomPage.OfClinic[]::new);
        if (fitting.size() < MOST_NEEDS) {
            fitting.put(needed, found);
        }
        return found;
    }

    private static List<RoomTimes> times(RoomPage.OfClinic[] rooms) {
        var times = new RoomTimes[rooms.length];
        Arrays.setAll(times, index -> rooms[index].times());
        return List.of(times);
    }
}
