package io.unknot.notification.preference.therapist;

import io.unknot.events.reminder.MessageKind;
import java.util.Optional;

/** Of what a therapist gets mails. All of it is in their inbox, whatever they say here. */
public record TherapistMails(boolean visits, boolean days) {

    /** Of somebody who has said nothing. */
    public static final TherapistMails ALL = new TherapistMails(true, true);

    /** The same, but without these. */
    public TherapistMails without(Part part) {
        return switch (part) {
            case VISITS -> new TherapistMails(false, days);
            case DAYS -> new TherapistMails(visits, false);
        };
    }

    /** Mails that a therapist may do without: all of a part, or none. */
    public enum Part {
        /** That a visit is new, has moved or is cancelled. */
        VISITS,
        /** The next day, the evening before. */
        DAYS;

        /** Empty for what is not for therapists. */
        public static Optional<Part> of(MessageKind kind) {
            return switch (kind) {
                case STAFF_BOOKED, STAFF_MOVED, STAFF_CANCELLED -> Optional.of(VISITS);
                case DAILY_SCHEDULE -> Optional.of(DAYS);
                default -> Optional.empty();
            };
        }
    }
}
