package io.unknot.therapist.availability.chain;

import io.unknot.schedule.book.Taking;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what a watch is told, such as {@code taken 0a1b...}. */
public final class Told implements ChainWatch {

    private final List<String> told = new CopyOnWriteArrayList<>();

    /** All of it, in order. */
    public List<String> all() {
        return List.copyOf(told);
    }

    @Override
    public void taken(Chain chain, Taking taking) {
        told.add("taken " + taking.appointmentId());
    }

    @Override
    public void freed(Chain chain, Taking taking) {
        told.add("freed " + taking.appointmentId());
    }

    @Override
    public void changed(Set<UUID> clinicIds) {
        clinicIds.forEach(clinic -> told.add("changed " + clinic));
    }

    @Override
    public void reloaded() {
        told.add("reloaded");
    }
}
