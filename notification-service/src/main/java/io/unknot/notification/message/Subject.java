package io.unknot.notification.message;

import io.unknot.notification.appointment.Appointment;
import java.util.UUID;

/** What a message is about, as of which version: what is said of an earlier one is no longer so. */
public record Subject(Kind kind, UUID id, long version) {

    /** What there is to talk about. */
    public enum Kind {
        VISIT,
        /** A time kept for somebody who waits. */
        OFFER,
        CARE_PLAN,
        VERIFICATION,
        /** A way in that somebody asked for. */
        LOGIN_LINK,
        /** One therapist's day at one clinic. */
        DAY,
        TIME_OFF;

        /** Whether it is a clinic's matter; who somebody is does not depend on any. */
        boolean isOfAClinic() {
            return this != VERIFICATION && this != LOGIN_LINK;
        }
    }

    public Subject {
        if (version < 1) {
            throw new IllegalArgumentException("versions begin at 1: " + kind + " " + id + ", " + version);
        }
    }

    /** The visit as it now is. */
    public static Subject of(Appointment visit) {
        return new Subject(Kind.VISIT, visit.id().value(), visit.version());
    }
}
