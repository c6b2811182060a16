package io.unknot.notification.preference.unsubscribe;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.preference.KindGroup;
import io.unknot.notification.preference.therapist.TherapistMails;
import java.util.Locale;

/** What a link says that somebody does without. */
public sealed interface Unsubscribing {

    /** How the words of its page are named. */
    String word();

    /** A client does without a group. */
    record OfClient(ClientId client, KindGroup group) implements Unsubscribing {
        @Override
        public String word() {
            return wordOf(group);
        }
    }

    /** A therapist does without mails of which the inbox has it all. */
    record OfTherapist(TherapistId therapist, TherapistMails.Part part) implements Unsubscribing {
        @Override
        public String word() {
            return wordOf(part);
        }
    }

    /** How the words are named for what somebody may do without, such as {@code aftercare-and-questions}. */
    static String wordOf(Enum<?> unwanted) {
        return unwanted.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
