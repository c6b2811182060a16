package io.unknot.notification.letter;

import java.util.Optional;

/**
 * How to reach somebody: the phone as E.164 has it, the language as a BCP 47 tag. Asked for when a letter is sent, then
 * forgotten: never stored, never logged.
 */
public record Contact(String name, Optional<String> email, Optional<String> phone, String language) {

    /** The same, of somebody who reads another language. */
    public Contact reading(String tag) {
        return new Contact(name, email, phone, tag);
    }

    /** Says that there is one, and no more. */
    @Override
    public String toString() {
        return "Contact[...]";
    }
}
