package io.unknot.notification.message;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.clinic.ClinicId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a message says that its visit does not: ids, times and counts. Never a name, a contact, a reason or anything else
 * that is text: what is kept here outlives the message.
 */
public sealed interface Facts {

    /** As many visits or hours as one message may list. */
    int MOST = 50;

    /** The clinics spoken of, other than the message's own. */
    default Stream<ClinicId> clinics() {
        return Stream.empty();
    }

    /** The visit itself says it all. */
    record None() implements Facts {}

    /** Where and when a visit was to be before it was moved, as far as the reader knows. */
    record Before(ClinicId clinic, Instant start, Instant end) implements Facts {
        @Override
        public Stream<ClinicId> clinics() {
            return Stream.of(clinic);
        }
    }

    /** The time that is kept, under the id the visit would have, until expiresAt. */
    record Offer(AppointmentId visit, Instant start, Instant end, Instant expiresAt) implements Facts {}

    /** The visits of a course, in their order. */
    record Course(List<CourseVisit> visits) implements Facts {
        public Course {
            visits = atMost(visits);
        }

        @Override
        public Stream<ClinicId> clinics() {
            return visits.stream().map(CourseVisit::clinic).distinct();
        }
    }

    /** One visit of a course, as of that version. */
    record CourseVisit(AppointmentId id, long version, ClinicId clinic, Instant start, Instant end) {}

    /** How many visits lie under a therapist's time off, from the first day to the last. */
    record Conflict(LocalDate firstDay, LocalDate lastDay, int visits) implements Facts {}

    /** A day by the clinic's clock, and the hours of it that are taken, in their order. */
    record Day(LocalDate date, List<Hours> taken) implements Facts {
        public Day {
            taken = atMost(taken);
        }
    }

    /** From start to end. */
    record Hours(Instant start, Instant end) {}

    /** What a message of the kind has to say. */
    static Class<? extends Facts> of(MessageKind kind) {
        return switch (kind) {
            case MOVE, STAFF_MOVED -> Before.class;
            case WAITLIST_OFFER -> Offer.class;
            case COURSE_CONFIRMATION -> Course.class;
            case STAFF_CONFLICT -> Conflict.class;
            case DAILY_SCHEDULE -> Day.class;
            case CONFIRMATION,
                    CANCELLATION,
                    EARLY_REMINDER,
                    LATE_REMINDER,
                    AFTERCARE,
                    SCORE_REQUEST,
                    REVIEW_REQUEST,
                    CONTACT_CODE,
                    LOGIN_LINK,
                    STAFF_BOOKED,
                    STAFF_CANCELLED,
                    STAFF_PLAN_PAUSED -> None.class;
        };
    }

    private static <T> List<T> atMost(List<T> listed) {
        if (listed.size() > MOST) {
            throw new IllegalArgumentException("a message lists at most " + MOST + ", not " + listed.size());
        }
        return List.copyOf(listed);
    }
}
