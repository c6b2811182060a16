package io.unknot.notification.answer;

/** Why an answer is not taken. */
public abstract sealed class AnswerRefused extends RuntimeException {

    private AnswerRefused(String message) {
        super(message, null, false, false);
    }

    /** The link is not complete, or none of ours. */
    public static final class UnknownLink extends AnswerRefused {
        UnknownLink() {
            super("no such link");
        }
    }

    /** The visit has begun, was moved or is off: what the reminder asked is no longer the question. */
    public static final class TooLate extends AnswerRefused {
        TooLate() {
            super("the visit is not as the reminder said");
        }
    }
}
