package io.unknot.booking.model;

/** A visit as one would note it on paper; the start in minutes from the zero hour, the rest counted from 0. */
record Noted(long version, String state, int client, int therapist, int room, int start) {

    Noted become(String next) {
        return new Noted(version + 1, next, client, therapist, room, start);
    }

    Noted moveTo(int otherTherapist, int otherRoom, int otherStart) {
        return new Noted(version + 1, state, client, otherTherapist, otherRoom, otherStart);
    }

    boolean isWhere(Noted other) {
        return therapist == other.therapist && room == other.room && start == other.start;
    }

    /** Whether its time is nobody else's. */
    boolean occupies() {
        return switch (state) {
            case "held", "requested", "booked", "checked-in", "completed" -> true;
            default -> false;
        };
    }
}
