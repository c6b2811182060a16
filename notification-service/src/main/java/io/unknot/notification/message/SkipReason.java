package io.unknot.notification.message;

import java.util.Locale;

/** Why a message was not sent though it was due. */
public enum SkipReason {
    /** It would have come too late to be of use. */
    LATE,
    /** What it says is no longer so. */
    OUTDATED,
    /** Whoever it is for does not want to hear of such things. */
    OPTED_OUT,
    /** Too much has been sent to its address that day. */
    OVER_CAP,
    /** A therapist has no address on record: they read it in their inbox. */
    NO_ADDRESS,
    /** A therapist's address was refused for good before: they read it in their inbox. */
    ADDRESS_REFUSED;

    /** Its stable name outside this service, such as {@code opted-out}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
