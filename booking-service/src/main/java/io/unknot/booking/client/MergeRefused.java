package io.unknot.booking.client;

import java.util.List;
import java.util.UUID;

/** Why two clients were not merged. None of them is a fault, so none carries a stack trace. */
public abstract sealed class MergeRefused extends RuntimeException {

    private MergeRefused(String message) {
        super(message, null, false, false);
    }

    /** One of them is no client: never was, or is merged already. */
    public static final class NoClient extends MergeRefused {
        private final UUID id;

        public NoClient(UUID id) {
            super("no client " + id);
            this.id = id;
        }

        public UUID id() {
            return id;
        }
    }

    /** Nobody is merged into themselves. */
    public static final class SameClient extends MergeRefused {
        public SameClient() {
            super("merged into themselves");
        }
    }

    /** Both have visits at one time, so one of them would be in two places. */
    public static final class VisitsOverlap extends MergeRefused {
        private final List<UUID> appointments;

        public VisitsOverlap(List<UUID> appointments) {
            super("visits overlap: " + appointments);
            this.appointments = List.copyOf(appointments);
        }

        /** Those of the client who was to be merged; at most ten. */
        public List<UUID> appointments() {
            return appointments;
        }
    }

    /** Somebody books for one of them at this moment. */
    public static final class BusyClients extends MergeRefused {
        public BusyClients() {
            super("one of the clients is just being booked for");
        }
    }

    /** More visits than are handed on at once. */
    public static final class TooManyVisits extends MergeRefused {
        public TooManyVisits() {
            super("too many visits to hand on");
        }
    }
}
