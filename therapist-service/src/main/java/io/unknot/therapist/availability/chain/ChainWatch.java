package io.unknot.therapist.availability.chain;

import io.unknot.schedule.book.Taking;
import java.util.Set;
import java.util.UUID;

/** Told by the one who keeps the chain in memory of each change, right after a search would see it. */
public interface ChainWatch {

    /** Tells nobody. */
    ChainWatch NOBODY = new ChainWatch() {
        @Override
        public void taken(Chain chain, Taking taking) {}

        @Override
        public void freed(Chain chain, Taking taking) {}

        @Override
        public void changed(Set<UUID> clinicIds) {}

        @Override
        public void reloaded() {}
    };

    /** A time is no longer free. */
    void taken(Chain chain, Taking taking);

    /** A time is free again: it was cancelled or moved, or its hold has expired. */
    void freed(Chain chain, Taking taking);

    /** What these clinics offer is no longer the same. */
    void changed(Set<UUID> clinicIds);

    /** All was read anew: whatever happened meanwhile was told to nobody. */
    void reloaded();
}
