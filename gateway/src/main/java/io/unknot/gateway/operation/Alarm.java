package io.unknot.gateway.operation;

import java.time.Instant;

/**
 * Something that is wrong, by the name and the bound of the alert in ops/prometheus/rules.
 *
 * @param name of the alert, which is also its part of docs/runbooks.md
 * @param severity {@code page} or {@code ticket}
 * @param about which service, topic or channel; empty when it is about all
 * @param value what was measured, in the alert's own unit
 * @param since when this gateway first saw it
 */
public record Alarm(String name, String severity, String about, double value, Instant since) {}
