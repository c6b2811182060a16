package io.unknot.notification.preference;

/** How a message reaches somebody. */
public enum Channel {
    EMAIL,
    /** A text message to a phone. */
    SMS,
    /** On our own pages: it costs nothing, disturbs nobody and is always there. */
    INBOX
}
