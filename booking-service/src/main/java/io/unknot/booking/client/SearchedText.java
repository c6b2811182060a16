package io.unknot.booking.client;

/**
 * What somebody at the front desk types to find a client. Each of its words, at most five, must begin a word of the
 * client's name, e-mail or phone, whatever the case and the accents. Digits alone are part of a phone number, written
 * with or without the country's code, spaces and leading zeros.
 */
public record SearchedText(String text) {

    /** Its words after this one are not looked at. */
    public static final int MOST_WORDS = 5;

    private static final String PHONE = "[+0-9 ()/.-]+";

    public boolean isPhone() {
        return text.matches(PHONE);
    }

    /** The digits that stand in every way to write this phone number; empty when there are none. */
    public String digits() {
        return text.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    }

    /** Says that there is one, and no more. */
    @Override
    public String toString() {
        return "SearchedText[...]";
    }
}
