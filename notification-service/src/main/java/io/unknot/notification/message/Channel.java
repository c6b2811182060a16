package io.unknot.notification.message;

/** How a message reaches the client. */
public enum Channel {
    EMAIL
}
