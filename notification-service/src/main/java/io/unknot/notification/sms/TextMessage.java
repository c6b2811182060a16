package io.unknot.notification.sms;

/** What a client reads on their telephone. The reference is the same each time the same message is sent. */
public record TextMessage(String reference, PhoneNumber to, String text) {

    /** Says which one it is, and not to whom or what. */
    @Override
    public String toString() {
        return "TextMessage[" + reference + "]";
    }
}
