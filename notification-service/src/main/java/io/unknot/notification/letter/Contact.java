package io.unknot.notification.letter;

import java.util.Optional;

/**
 * How to reach somebody: the phone as E.164 has it, the language as a BCP 47 tag. Asked for when a letter is sent, then
 * forgotten: never stored, never logged.
 */
public record Contact(String name, Optional<String> email, Optional<String> phone, String language) {

    /** Says that there is one, and no more. */
    @Override
    public String toString() {
        return "Contact[...]";
    }
}
