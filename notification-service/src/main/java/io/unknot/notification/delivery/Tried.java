package io.unknot.notification.delivery;

/** A message and how the try to send it went. */
public record Tried(Claimed claimed, Outcome outcome) {}
