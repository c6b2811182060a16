package io.unknot.booking.waitlist;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.By;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was done to a wish, as the audit trail keeps it. */
public final class WishEntry {

    private static final String KIND = "wish";

    private WishEntry() {}

    static AuditEntry made(By by, WaitlistWish wish) {
        return new AuditEntry(by, "make", new Subject(KIND, wish.id(), 1), onlyClinic(wish), Map.of(), facts(wish));
    }

    /** From how it was to how it is. */
    public static AuditEntry withdrawn(By by, WaitlistWish before, WaitlistWish after) {
        return new AuditEntry(
                by, "withdraw", new Subject(KIND, after.id(), 2), onlyClinic(after), facts(before), facts(after));
    }

    private static Map<String, ?> facts(WaitlistWish wish) {
        return Map.of(
                "state", wish.state().word(),
                "clientId", wish.clientId(),
                "treatmentId", wish.wanted().treatmentId(),
                "firstDay", wish.wanted().firstDay(),
                "lastDay", wish.wanted().lastDay());
    }

    private static Optional<UUID> onlyClinic(WaitlistWish wish) {
        var clinics = wish.wanted().clinics();
        return clinics.size() == 1 ? clinics.stream().findFirst() : Optional.empty();
    }
}
