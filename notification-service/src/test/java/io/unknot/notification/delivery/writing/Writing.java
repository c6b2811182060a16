package io.unknot.notification.delivery.writing;

import io.unknot.notification.clinic.Clinics;
import io.unknot.notification.letter.Contacts;
import io.unknot.notification.letter.Letters;
import io.unknot.notification.preference.Preferences;
import io.unknot.notification.preference.cap.KeepToCaps;

/** Writes letters to whom, and as many to one address, as a test says. */
public final class Writing {

    private Writing() {}

    public static WriteLetters of(
            Clinics clinics, Contacts contacts, Preferences preferences, Letters letters, KeepToCaps keepToCaps) {
        return new WriteLetters(clinics, contacts, preferences, letters, new PutAwayOverCap(keepToCaps));
    }
}
