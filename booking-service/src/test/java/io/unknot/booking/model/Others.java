package io.unknot.booking.model;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Visits that take up their time, and what they leave to one more. */
record Others(List<Noted> visits) {

    /** Whether somebody the visit needs is taken then: the therapist before the client. */
    String peopleTaken(int client, int therapist, int start) {
        // Forty minutes, five before and ten after: less than 55 from start to start, and they meet.
        if (visits.stream().anyMatch(other -> other.therapist() == therapist && near(other, start, 55))) {
            return "taken therapist";
        }
        // The client is there for the forty minutes alone.
        return visits.stream().anyMatch(other -> other.client() == client && near(other, start, Model.LENGTH))
                ? "taken client"
                : Model.DONE;
    }

    OptionalInt freeRoom(int start) {
        return IntStream.range(0, Practice.ROOMS)
                .filter(room -> isFree(room, start))
                .findFirst();
    }

    // The room needs five more.
    boolean isFree(int room, int start) {
        return visits.stream().noneMatch(other -> other.room() == room && near(other, start, 60));
    }

    private static boolean near(Noted other, int start, int minutes) {
        return Math.abs(other.start() - start) < minutes;
    }
}
