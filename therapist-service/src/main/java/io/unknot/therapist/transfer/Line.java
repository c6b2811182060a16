package io.unknot.therapist.transfer;

import java.util.List;
import java.util.UUID;

/** A line of a file and the id of the entry it is about, as far as it could be read. */
public sealed interface Line<T> {

    /** Where it begins in the file, whose first line is 1. */
    int number();

    UUID id();

    /** It says an entry; whether that may be is yet to be seen. */
    record Legible<T>(int number, UUID id, T entry) implements Line<T> {}

    /** It says nothing that could be kept. */
    record Illegible<T>(int number, UUID id, List<Complaint> complaints) implements Line<T> {
        public Illegible {
            complaints = List.copyOf(complaints);
        }
    }
}
