package io.unknot.events;

import java.util.UUID;

/** A fact one service tells the others. Every fact carries all a consumer needs to apply it alone. */
public interface Event {

    /** The aggregate this fact is about. */
    UUID subject();

    /** From 1, one higher with each change of the subject: consumers order and drop by it, never by time. */
    long version();

    /** What orders this fact among others in its topic: facts with one key arrive in the order they were told. */
    default UUID key() {
        return subject();
    }
}
