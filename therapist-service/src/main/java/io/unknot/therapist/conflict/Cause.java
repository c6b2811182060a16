package io.unknot.therapist.conflict;

import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.therapist.availability.chain.RosteredTherapist;
import io.unknot.therapist.clinic.Clinic;
import java.util.List;
import java.util.stream.Stream;

/** What leaves no room for visits that are booked. What is known in memory may not have heard of it yet. */
public sealed interface Cause {

    /** Whether the visit cannot take place as booked. */
    boolean hits(BookedVisit visit);

    /** The therapist's roster, this included. */
    default Roster on(RosteredTherapist therapist) {
        return therapist.roster();
    }

    /** The clinic's calendar, this included. */
    default ClinicCalendar on(Clinic clinic) {
        return clinic.calendar();
    }

    /** The therapist is away for some of the visit, by the clock of its clinic. */
    record Away(TimeOff timeOff) implements Cause {

        @Override
        public boolean hits(BookedVisit visit) {
            return timeOff.therapistId().equals(visit.therapistId())
                    && visit.dates()
                            .flatMap(date -> timeOff.on(date, visit.zone()).stream())
                            .anyMatch(visit.visible()::overlaps);
        }

        @Override
        public Roster on(RosteredTherapist therapist) {
            var known = therapist.roster();
            return therapist.id().equals(timeOff.therapistId())
                    ? new Roster(known.shifts(), with(known.timeOff()))
                    : known;
        }

        private List<TimeOff> with(List<TimeOff> known) {
            var others = known.stream().filter(other -> !other.timeOffId().equals(timeOff.timeOffId()));
            return Stream.concat(others, Stream.of(timeOff)).toList();
        }
    }

    /** The clinic, as it now is, is closed for some of the visit. */
    record Closed(ClinicCalendar calendar) implements Cause {

        @Override
        public boolean hits(BookedVisit visit) {
            return calendar.clinicId().equals(visit.clinicId()) && !calendar.isOpenDuring(visit.visible());
        }

        @Override
        public ClinicCalendar on(Clinic clinic) {
            return clinic.id().equals(calendar.clinicId()) ? calendar : clinic.calendar();
        }
    }
}
