package io.unknot.therapist.availability.chain.postgres;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which entries the database says have changed; a therapist's shifts and time off are part of the therapist. */
record Changes(
        Set<UUID> clinics,
        Set<UUID> treatments,
        Set<UUID> therapists,
        Set<UUID> ratings,
        Set<UUID> appointments,
        Set<UUID> policyLevels,
        Instant firstToldAt) {

    /** Reads what the triggers have sent: the table, the id, and when, in milliseconds since 1970. */
    static Changes of(List<String> payloads) {
        var changes = new Changes(
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                first(payloads));
        for (var payload : payloads) {
            var parts = payload.split(" ", 3);
            changes.of(parts[0]).add(UUID.fromString(parts[1]));
        }
        return changes;
    }

    int size() {
        return clinics.size()
                + treatments.size()
                + therapists.size()
                + ratings.size()
                + appointments.size()
                + policyLevels.size();
    }

    private Set<UUID> of(String table) {
        return switch (table) {
            case "clinics" -> clinics;
            case "treatments" -> treatments;
            case "therapists", "shifts", "time_off" -> therapists;
            case "ratings" -> ratings;
            case "occupancies" -> appointments;
            case "policies" -> policyLevels;
            // Of a newer version of this service, which keeps a copy of more.
            default -> new HashSet<>();
        };
    }

    private static Instant first(List<String> payloads) {
        return payloads.isEmpty()
                ? Instant.MAX
                : Instant.ofEpochMilli(Long.parseLong(payloads.getFirst().split(" ", 3)[2]));
    }
}
