package io.unknot.events.reminder;

/** What a message is for. */
public enum MessageKind {
    CONFIRMATION,
    CANCELLATION,
    REMINDER_48H,
    REMINDER_2H
}
