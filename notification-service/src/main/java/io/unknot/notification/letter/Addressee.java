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

    /**
     * Digits that show whose contact it is. Each is drawn when it is sent, and ends the one before.
     *
     * @param minutes for how many it is good
     * @param token what a link says that is as good as the digits, where there is one
     */
    public record Code(String digits, int minutes, Optional<String> token) {

        /** For how long booking-service takes the code of a verification after it was drawn. */
        private static final int VERIFICATION_MINUTES = 10;

        /** The code of a verification. */
        public Code(String digits) {
            this(digits, VERIFICATION_MINUTES, Optional.empty());
        }

        /** Says that there is one, and no more. */
        @Override
        public String toString() {
            return "Code[...]";
        }
    }
}
