package io.unknot.notification.message;

/** Published inside this service after messages were planned, so that nobody who could send one sleeps on. */
public record MessagesPlanned() {}
