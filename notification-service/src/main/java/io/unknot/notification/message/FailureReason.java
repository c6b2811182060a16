package io.unknot.notification.message;

import java.util.Locale;

/** Why a message could not be delivered. */
public enum FailureReason {
    /** Whoever should know them does not, or has forgotten them. */
    CONTACT_UNKNOWN(false),
    /** They can be reached, but not this way. */
    NO_ADDRESS(false),
    /** Whoever knows the contact did not answer. */
    CONTACT_UNREACHABLE(true),
    /** Whoever knows a therapist's contact did not answer: that is no trouble of clients. */
    THERAPIST_CONTACT_UNREACHABLE(true),
    /** The address is none, or the mail server will never deliver to it. */
    ADDRESS_REFUSED(false),
    /** The mail server will never take this mail. */
    MAIL_REFUSED(false),
    /** The mail server will not let us send: our address or our login is wrong, which an operator can mend. */
    SENDER_REFUSED(true),
    /** The mail server asks to come back later. */
    MAIL_SERVER_BUSY(true),
    /** The mail server did not answer. */
    MAIL_SERVER_UNREACHABLE(true),
    /** The provider will never take this message. */
    PROVIDER_REFUSED(false),
    /** The provider asks to come back later. */
    PROVIDER_BUSY(true),
    /** The provider did not answer. */
    PROVIDER_UNREACHABLE(true),
    /** Our own fault; the log has more. */
    UNEXPECTED(true);

    private final boolean passing;

    FailureReason(boolean passing) {
        this.passing = passing;
    }

    /** Whether trying again may help. */
    public boolean passing() {
        return passing;
    }

    /** Whether it says more of the provider than of the message: any other would fare no better just now. */
    public boolean isOfProvider() {
        return switch (this) {
            case CONTACT_UNREACHABLE, SENDER_REFUSED, MAIL_SERVER_UNREACHABLE, PROVIDER_UNREACHABLE -> true;
            case CONTACT_UNKNOWN,
                    NO_ADDRESS,
                    THERAPIST_CONTACT_UNREACHABLE,
                    ADDRESS_REFUSED,
                    MAIL_REFUSED,
                    MAIL_SERVER_BUSY,
                    PROVIDER_REFUSED,
                    PROVIDER_BUSY,
                    UNEXPECTED -> false;
        };
    }

    /** Its stable name outside this service, such as {@code address-refused}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
