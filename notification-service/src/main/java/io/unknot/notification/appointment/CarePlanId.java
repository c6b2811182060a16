package io.unknot.notification.appointment;

import java.util.UUID;

/** Which course of visits. */
public record CarePlanId(UUID value) {}
