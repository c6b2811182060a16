package io.unknot.booking.careplan.finder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The best known way to come to a visit at a clinic with this memory: its time, and the visit before. */
record Node(Slot slot, Memory memory, Cost cost, @Nullable Node before) {

    long day() {
        return slot.day().toEpochDay();
    }

    /** All visits up to this one, in their order. */
    List<Slot> course() {
        var course = new ArrayList<Slot>();
        for (@Nullable Node node = this; node != null; node = node.before) {
            course.addFirst(node.slot);
        }
        return List.copyOf(course);
    }
}
