package io.unknot.booking.client;

import static java.util.function.Predicate.not;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody at the front desk types to find a client. Each of its words, at most five, must begin a word of the
 * client's name, e-mail or phone, whatever the case and the accents. Digits alone are the end of a phone number, from four
 * digits to the whole with or without the country's code, spaces and leading zeros.
 */
public record SearchedText(String text) {

    /** Its words after this one are not looked at. */
    public static final int MOST_WORDS = 5;

    private static final String PHONE = "[+0-9 ()/.-]+";
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    public boolean isPhone() {
        return text.matches(PHONE);
    }

    /** Whether this may be an e-mail as it is. */
    public boolean isEmail() {
        return text.strip().matches("\\S+@\\S+");
    }

    /** The digits that stand in every way to write this phone number; empty when there are none. */
    public String digits() {
        return text.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    }

    /** As {@link #wordsOf}; the first five. */
    public List<String> words() {
        return wordsOf(text).stream().limit(MOST_WORDS).toList();
    }

    /** Whether this is the client, or one of them. */
    public boolean fits(Client client) {
        if (isPhone()) {
            return client.phone().filter(phone -> phone.endsWith(digits())).isPresent();
        }
        var theirs = wordsOf(
                client.name() + " " + client.email() + " " + client.phone().orElse(""));
        return words().stream().allMatch(word -> theirs.stream().anyMatch(each -> each.startsWith(word)));
    }

    /** What a text is searched by: runs of letters and digits, small and without accents. */
    public static List<String> wordsOf(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(not(String::isEmpty))
                .toList();
    }

    /** Says that there is one, and no more. */
    @Override
    public String toString() {
        return "SearchedText[...]";
    }
}
