package io.unknot.events.reminder;

/** What a message is for. */
public enum MessageKind {
    CONFIRMATION,
    CANCELLATION,
    MOVE,
    REMINDER_48H,
    REMINDER_2H
}
