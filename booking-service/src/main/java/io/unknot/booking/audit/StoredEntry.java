package io.unknot.booking.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An entry as it stands in the trail; before and after are JSON as the database spells it. */
public record StoredEntry(
        long id,
        Actor who,
        String action,
        AuditEntry.Subject subject,
        Optional<UUID> clinic,
        Optional<String> why,
        String before,
        String after,
        Instant at) {}
