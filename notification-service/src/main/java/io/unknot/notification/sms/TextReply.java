package io.unknot.notification.sms;

/** What somebody texted back. Whose telephone it is, and their words, are never logged. */
public record TextReply(PhoneNumber from, String text) {

    /** Says that there is one, and no more. */
    @Override
    public String toString() {
        return "TextReply[...]";
    }
}
