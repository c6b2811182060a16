package io.unknot.booking.referral;

/** Why nobody came by a code. None of them is a fault, so none carries a stack trace. */
public abstract sealed class ReferralRefused extends RuntimeException {

    private ReferralRefused(String message) {
        super(message, null, false, false);
    }

    /** Nobody has this code. */
    public static final class UnknownCode extends ReferralRefused {
        public UnknownCode() {
            super("unknown referral code");
        }
    }

    /** It is the client's own. */
    public static final class OwnCodeUsed extends ReferralRefused {
        public OwnCodeUsed() {
            super("own referral code");
        }
    }

    /** They came by another's before. */
    public static final class AlreadyReferred extends ReferralRefused {
        public AlreadyReferred() {
            super("already referred");
        }
    }

    /** They have had a visit before. */
    public static final class NotNew extends ReferralRefused {
        public NotNew() {
            super("not a new client");
        }
    }
}
