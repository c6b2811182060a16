package io.unknot.booking.client;

import io.unknot.booking.vault.KeyedHash;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * By what a client is found whose contacts are sealed: keyed hashes of the beginnings of words, two to eight letters long,
 * of the endings of the phone from four digits on, of the whole e-mail and the whole phone. Made anew for each use.
 */
public final class ContactIndex {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 15;

    private final KeyedHash hash;

    public ContactIndex(KeyedHash hash) {
        this.hash = hash;
    }

    /** By the whole e-mail, whatever the case. */
    public byte[] email(String email) {
        return hash.of("email", email.strip().toLowerCase(Locale.ROOT));
    }

    /** By the whole phone, as E.164. */
    public byte[] phone(String phone) {
        return hash.of("phone", phone);
    }

    /** All that a search may find the client by; each once. */
    public Long[] of(Client client) {
        var beginnings = SearchedText.wordsOf(client.name() + " " + client.email()).stream()
                .flatMap(word -> IntStream.rangeClosed(SHORTEST, Math.min(LONGEST, word.length()))
                        .mapToObj(length -> word.substring(0, length)))
                .distinct()
                .map(this::word);
        var endings = client.phone().stream()
                .map(phone -> phone.substring(1))
                .flatMap(digits -> IntStream.rangeClosed(FEWEST_DIGITS, digits.length())
                        .mapToObj(length -> digits.substring(digits.length() - length)))
                .map(this::ending);
        return Stream.concat(beginnings, endings).toArray(Long[]::new);
    }

    /** All of which a client is found by whom the text may fit; empty when there is nothing to find anybody by. */
    public Long[] wanted(SearchedText text) {
        if (text.isPhone()) {
            var digits = text.digits();
            var usable = digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS;
            return usable ? new Long[] {ending(digits)} : new Long[0];
        }
        return usable(text).map(this::word).toArray(Long[]::new);
    }

    /** Whether the index says less than the text: then those found have to be looked through. */
    public static boolean isCoarserThan(SearchedText text) {
        return !text.isPhone()
                && text.words().stream().anyMatch(word -> word.length() < SHORTEST || word.length() > LONGEST);
    }

    private static Stream<String> usable(SearchedText text) {
        return text.words().stream()
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
                .distinct();
    }

    private Long word(String beginning) {
        return hash.shortly("word", beginning);
    }

    private Long ending(String digits) {
        return hash.shortly("phone-ending", digits);
    }
}
