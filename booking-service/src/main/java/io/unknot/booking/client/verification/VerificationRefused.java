package io.unknot.booking.client.verification;

/** Why a contact was not verified. None of them is a fault, so none carries a stack trace. */
public abstract sealed class VerificationRefused extends RuntimeException {

    private VerificationRefused(String message) {
        super(message, null, false, false);
    }

    /** There is none with this id. */
    public static final class UnknownVerification extends VerificationRefused {
        public UnknownVerification() {
            super("unknown verification");
        }
    }

    /** The client cannot be reached so. */
    public static final class NoSuchContact extends VerificationRefused {
        public NoSuchContact() {
            super("no such contact");
        }
    }

    /** The contact was asked about three times in ten minutes. */
    public static final class TooManyVerifications extends VerificationRefused {
        public TooManyVerifications() {
            super("too many verifications");
        }
    }

    /** Not the code that was sent. */
    public static final class WrongCode extends VerificationRefused {
        private final int triesLeft;

        public WrongCode(int triesLeft) {
            super("wrong code");
            this.triesLeft = triesLeft;
        }

        public int triesLeft() {
            return triesLeft;
        }
    }

    /** The ten minutes or the five tries are over, or the contact has changed. */
    public static final class CodeLapsed extends VerificationRefused {
        public CodeLapsed() {
            super("code lapsed");
        }
    }
}
