package io.unknot.booking.referral;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Eight letters and digits that nobody mistakes for one another: no 0 and O, no 1, I and L. There are 850 thousand
 * million of them, so that guessing finds none.
 */
public record ReferralCode(String text) {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Only a code.
     *
     * @throws IllegalArgumentException if it is none
     */
    public ReferralCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("This is no referral code");
        }
    }

    static ReferralCode draw() {
        var text = new StringBuilder(LENGTH);
        for (int letter = 0; letter < LENGTH; letter++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new ReferralCode(text.toString());
    }

    /** As somebody types it: in small letters, with spaces or hyphens; empty when it can be none. */
    public static Optional<ReferralCode> read(String typed) {
        var text = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(text).matches() ? Optional.of(new ReferralCode(text)) : Optional.empty();
    }
}
