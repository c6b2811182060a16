package io.unknot.events.reminder;

/** What a message is for. Those up to the login link go to clients, the others to the clinics' own people. */
public enum MessageKind {
    CONFIRMATION,
    CANCELLATION,
    MOVE,
    /** When there is still time to plan for the visit. */
    EARLY_REMINDER,
    /** When it is nearly time to go. */
    LATE_REMINDER,
    /** Something to do after the visit: where to read it, not what it says. */
    AFTERCARE,
    /** How the client is a day later: where to say it. */
    SCORE_REQUEST,
    /** How the visit was: where to say it. */
    REVIEW_REQUEST,
    /** A time is kept for a client who waits, for a while. */
    WAITLIST_OFFER,
    /** All visits of a course, in one message instead of a confirmation for each. */
    COURSE_CONFIRMATION,
    /** The digits that show whose contact it is. */
    CONTACT_CODE,
    /** By what a client logs in without a password: a link, and digits for whoever would rather type. */
    LOGIN_LINK,
    STAFF_BOOKED,
    STAFF_MOVED,
    STAFF_CANCELLED,
    /** A therapist's time off lies over visits that somebody has to find another way for. */
    STAFF_CONFLICT,
    /** The visits of a course do not take place until somebody has looked at it. */
    STAFF_PLAN_PAUSED,
    /** Which times of the next day are taken, told to the therapist the evening before. */
    DAILY_SCHEDULE
}
