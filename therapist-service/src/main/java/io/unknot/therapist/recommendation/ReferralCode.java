package io.unknot.therapist.recommendation;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a client hands on to friends: eight letters and digits, in capitals. */
public record ReferralCode(String text) {

    private static final Pattern FORM = Pattern.compile("[2-9A-HJKMNP-Z]{8}");

    public ReferralCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("recommendedBy must be a referral code of eight letters and digits");
        }
    }

    /** As somebody types it: in small letters, with spaces or hyphens. Refuses what can be none. */
    public static ReferralCode of(String typed) {
        return new ReferralCode(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
