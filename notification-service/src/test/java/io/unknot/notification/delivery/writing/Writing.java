package io.unknot.notification.delivery.writing;

import io.unknot.notification.clinic.Clinics;
import io.unknot.notification.letter.Contacts;
import io.unknot.notification.letter.Letters;
import io.unknot.notification.preference.Preferences;
import io.unknot.notification.preference.cap.AddressHashes;
import io.unknot.notification.preference.cap.KeepToCaps;
import io.unknot.notification.preference.therapist.RefusedAddresses;

/** Writes letters to whom, and as many to one address, as a test says. */
public final class Writing {

    private Writing() {}

    public static WriteLetters of(
            Contacts contacts, Known known, Clinics clinics, Letters letters, KeepToCaps keepToCaps) {
        return new WriteLetters(
                clinics,
                new FindReaders(contacts, known.preferences(), known.refused(), known.hashes()),
                letters,
                new PutAwayOverCap(keepToCaps));
    }

    /** What is known of who reads. */
    public record Known(Preferences preferences, RefusedAddresses refused, AddressHashes hashes) {}
}
