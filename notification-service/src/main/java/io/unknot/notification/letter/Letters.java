package io.unknot.notification.letter;

/** The words for every kind of message. */
@FunctionalInterface
public interface Letters {

    /** The same letter for the same arguments. Says when and where a visit is, and nothing of what it is for. */
    Letter write(Matter matter, Addressee to);
}
