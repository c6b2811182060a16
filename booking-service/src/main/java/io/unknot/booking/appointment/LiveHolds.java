package io.unknot.booking.appointment;

/**
 * What a client holds right now.
 *
 * @param count how many times, together with all who have the same phone number; those that were offered left out
 * @param newcomer whether the client made themselves known here and no clinic has met them yet
 */
public record LiveHolds(long count, boolean newcomer) {}
