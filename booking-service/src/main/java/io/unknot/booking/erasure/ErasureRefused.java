package io.unknot.booking.erasure;

import java.util.List;
import java.util.UUID;

/** Why a client was not forgotten. None of them is a fault, so none carries a stack trace. */
public abstract sealed class ErasureRefused extends RuntimeException {

    private ErasureRefused(String message) {
        super(message, null, false, false);
    }

    /** There is no such client: never was, or is merged into another. */
    public static final class NoClient extends ErasureRefused {
        public NoClient(UUID id) {
            super("no client " + id);
        }
    }

    /** Somebody is just booking for the client, or offering them a time: in a moment it may be otherwise. */
    public static final class BusyClient extends ErasureRefused {
        public BusyClient() {
            super("somebody is booking for the client");
        }
    }

    /** Somebody waits for the client: forgetting would leave a visit of nobody, whom nobody can call. */
    public static final class VisitsToCome extends ErasureRefused {
        private final List<UUID> appointments;

        public VisitsToCome(List<UUID> appointments) {
            super("visits to come: " + appointments);
            this.appointments = List.copyOf(appointments);
        }

        /** At most ten of them. */
        public List<UUID> appointments() {
            return appointments;
        }
    }
}
