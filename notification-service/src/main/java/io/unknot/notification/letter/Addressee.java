package io.unknot.notification.letter;

import java.util.Optional;

/** Who gets a letter, and the code they are to read in it, if it is for that. Forgotten once it is sent, as the contact is. */
public record Addressee(Contact contact, Optional<Code> code) {

    /** Somebody who is not sent a code. */
    public Addressee(Contact contact) {
        this(contact, Optional.empty());
    }

    /** The same, of somebody who reads another language. */
    public Addressee reading(String tag) {
        return new Addressee(contact.reading(tag), code);
    }

    /** Digits that show whose contact it is. Each is drawn when it is sent, and ends the one before. */
    public record Code(String digits) {

        /** Says that there is one, and no more. */
        @Override
        public String toString() {
            return "Code[...]";
        }
    }
}
