package io.unknot.notification.letter;

/** How to reach a client. Asked for when a letter is sent, then forgotten: never stored, never logged. */
public record Contact(String name, String email) {

    /** Says that there is one, and no more. */
    @Override
    public String toString() {
        return "Contact[...]";
    }
}
