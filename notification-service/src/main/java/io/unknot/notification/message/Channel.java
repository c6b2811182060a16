package io.unknot.notification.message;

/** How a message reaches its reader. */
public enum Channel {
    EMAIL,
    SMS,
    /** Kept here and read in our own pages: nothing has to be handed to anybody. */
    INBOX
}
