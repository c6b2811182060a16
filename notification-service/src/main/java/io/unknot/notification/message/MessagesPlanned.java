package io.unknot.notification.message;

import java.util.Set;

/**
 * Published inside this service once messages were planned that are due by now, so that nobody who could send one sleeps
 * on: by which channels they are to go.
 */
public record MessagesPlanned(Set<Channel> channels) {}
