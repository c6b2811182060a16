package io.unknot.notification.answer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a text message says when it says nothing but one of these words, in any of our languages, whatever its case and
 * punctuation. What says more is nobody's to guess: "no problem, see you" is no no.
 */
enum ReplyWord {
    COMING,
    NOT_COMING,
    STOP,
    START;

    private static final Map<ReplyWord, Set<String>> SPELLINGS = Map.of(
            COMING, Set.of("yes", "y", "ok", "okay", "coming", "ja", "j", "si", "sí", "vale", "نعم", "اجل", "أجل"),
            NOT_COMING, Set.of("no", "n", "not coming", "nein", "لا"),
            STOP,
                    Set.of(
                            "stop",
                            "stopall",
                            "unsubscribe",
                            "quit",
                            "stopp",
                            "abmelden",
                            "baja",
                            "parar",
                            "توقف",
                            "إيقاف",
                            "ايقاف"),
            START, Set.of("start", "unstop", "anmelden", "alta", "iniciar", "ابدأ", "ابدا"));

    private static final int LONGEST = 40;

    static Optional<ReplyWord> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var word = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Punct}\\p{IsPunctuation}\\p{So}\\p{Cf}\\p{Mn}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return SPELLINGS.entrySet().stream()
                .filter(known -> known.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
