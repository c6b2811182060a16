package io.unknot.therapist.timeoff.web;

import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.web.WallTime;
import io.unknot.therapist.register.web.Wire;
import io.unknot.therapist.timeoff.PlannedTimeOff;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Both ways; firstDay and lastDay are both included. With from and until only these hours of each day, by the clock of
 * whichever clinic, until 00:00 being the end of the day; without them all day. On the way in id and version may be left
 * out, as the path and If-Match say them, and conflicts says nothing.
 */
record TimeOffBody(
        @Nullable UUID id,
        @Nullable Long version,
        @NotNull UUID therapistId,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        @Nullable @WallTime LocalTime from,
        @Nullable @WallTime LocalTime until,
        @Nullable String reason,
        @Nullable ConflictsBody conflicts) {

    /** How many visits stand in this time, and where they are named. */
    record ConflictsBody(int count, String href) {}

    static TimeOffBody of(Versioned<PlannedTimeOff> entry) {
        return of(entry, null);
    }

    static TimeOffBody withConflicts(Versioned<PlannedTimeOff> entry, int count) {
        return of(
                entry,
                new ConflictsBody(count, "/api/v1/time-off/" + entry.content().id() + "/conflicts"));
    }

    private static TimeOffBody of(Versioned<PlannedTimeOff> entry, @Nullable ConflictsBody conflicts) {
        var off = entry.content().timeOff();
        var allDay = off.hours().equals(LocalHours.ALL_DAY);
        return new TimeOffBody(
                off.timeOffId(),
                entry.version(),
                off.therapistId(),
                off.firstDay(),
                off.lastDay(),
                allDay ? null : off.hours().from(),
                allDay ? null : off.hours().until(),
                entry.content().reason(),
                conflicts);
    }

    PlannedTimeOff toTimeOff(UUID inPath) {
        Wire.requireSameId(inPath, id);
        return Wire.read(
                "",
                () -> new PlannedTimeOff(new TimeOff(inPath, therapistId, firstDay, lastDay, hours()), reason, false));
    }

    private LocalHours hours() {
        if (from != null && until != null) {
            return new LocalHours(from, until);
        }
        if (from == null && until == null) {
            return LocalHours.ALL_DAY;
        }
        throw Complaints.about(from == null ? "from" : "until", "must be there, or both from and until left out");
    }
}
