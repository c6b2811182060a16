package io.unknot.events.reminder;

/** What a message is for. */
public enum MessageKind {
    CONFIRMATION,
    CANCELLATION,
    MOVE,
    REMINDER_48H,
    REMINDER_2H,
    /** Something to do after the visit: where to read it, not what it says. */
    AFTERCARE,
    /** How the client is a day later: where to say it. */
    SCORE_REQUEST
}
