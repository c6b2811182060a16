package io.unknot.therapist.availability.live;

import java.util.Optional;
import java.util.UUID;

/** Events have numbers of their own in each replica and after each start, so their ids name both. */
record EventIds(String replica) {

    private static final int LONGEST_NUMBER = 18;

    static EventIds ofThisReplica() {
        return new EventIds(UUID.randomUUID().toString().substring(0, 8));
    }

    String of(long number) {
        return replica + "-" + number;
    }

    /** Empty for an id of another replica, or of none. */
    Optional<Long> number(String id) {
        var number = id.startsWith(replica + "-") ? id.substring(replica.length() + 1) : "";
        return number.matches("\\d{1," + LONGEST_NUMBER + "}") ? Optional.of(Long.valueOf(number)) : Optional.empty();
    }
}
