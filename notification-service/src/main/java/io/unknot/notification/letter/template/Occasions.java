package io.unknot.notification.letter.template;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.letter.Matter;
import io.unknot.notification.message.Facts.Before;
import io.unknot.notification.words.Occasion;

/** Which words a message is written in. */
final class Occasions {

    private Occasions() {}

    static Occasion of(Matter matter) {
        return switch (matter.about().kind()) {
            case CONFIRMATION -> Occasion.CONFIRMATION;
            case CANCELLATION -> Occasion.CANCELLATION;
            case MOVE -> staysWhereItWas(matter) ? Occasion.CHANGE : Occasion.MOVE;
            case EARLY_REMINDER -> Occasion.EARLY_REMINDER;
            case LATE_REMINDER -> Occasion.LATE_REMINDER;
            case AFTERCARE -> Occasion.AFTERCARE;
            case SCORE_REQUEST -> Occasion.SCORE_REQUEST;
            case REVIEW_REQUEST -> Occasion.REVIEW_REQUEST;
            case WAITLIST_OFFER -> Occasion.WAITLIST_OFFER;
            case COURSE_CONFIRMATION -> Occasion.COURSE_CONFIRMATION;
            case CONTACT_CODE -> Occasion.CONTACT_CODE;
            case LOGIN_LINK -> Occasion.LOGIN_LINK;
            case STAFF_BOOKED -> Occasion.STAFF_BOOKED;
            case STAFF_MOVED -> Occasion.STAFF_MOVED;
            case STAFF_CANCELLED -> Occasion.STAFF_CANCELLED;
            case STAFF_CONFLICT -> Occasion.STAFF_CONFLICT;
            case STAFF_PLAN_PAUSED -> Occasion.STAFF_PLAN_PAUSED;
            case DAILY_SCHEDULE -> Occasion.DAILY_SCHEDULE;
        };
    }

    private static boolean staysWhereItWas(Matter matter) {
        return matter.visit()
                .map(Occasions::asBefore)
                .equals(matter.about().owed().before());
    }

    private static Before asBefore(Appointment visit) {
        return new Before(visit.clinic(), visit.start(), visit.end());
    }
}
