package io.unknot.booking.aftercare;

import io.unknot.booking.aftercare.Exercise.Words;
import io.unknot.booking.words.Language;
import java.util.List;

/** What a client is given to read after a visit, in one language; it advises, and says when to see a physician. */
public record Sheet(Language language, String about, List<Shown> exercises) {

    public Sheet {
        exercises = List.copyOf(exercises);
    }

    /** One exercise and its drawing's key. */
    public record Shown(String key, Words words) {}
}
