package io.unknot.booking.aftercare;

import io.unknot.booking.aftercare.Exercise.Words;
import io.unknot.booking.words.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The exercises this service ships with, from its resources: what they suit, what they must not go with, their words. */
@Component
public class Exercises {

    private static final int MOST_ON_A_SHEET = 4;

    private final List<Exercise> all;
    private final Map<Language, WordsFile> words = new EnumMap<>(Language.class);
    private final Map<String, String> drawings;

    Exercises(JsonMapper json) {
        all = json.readValue(AftercareFiles.read("exercises.json"), ExercisesFile.class)
                .exercises();
        for (var language : Language.values()) {
            words.put(
                    language,
                    json.readValue(AftercareFiles.read("words_" + language.tag() + ".json"), WordsFile.class));
        }
        drawings = all.stream()
                .collect(Collectors.toMap(
                        Exercise::key, exercise -> AftercareFiles.read("drawings/" + exercise.key() + ".svg")));
    }

    /** Those there are. */
    public List<Exercise> all() {
        return List.copyOf(all);
    }

    /** The drawing of one as SVG; empty when there is no such exercise. */
    public Optional<String> drawing(String key) {
        return Optional.ofNullable(drawings.get(key));
    }

    /**
     * Those on a sheet, at most four: of the keys chosen, or of all, never one that must not go with any of the
     * conditions; those meant for one of them first, and then as they are listed.
     */
    List<Exercise> fit(Collection<String> chosen, Collection<String> conditions) {
        return all.stream()
                .filter(exercise -> chosen.isEmpty() || chosen.contains(exercise.key()))
                .filter(exercise -> exercise.isFitFor(conditions))
                .sorted(Comparator.comparing((Exercise exercise) -> !exercise.suitsAny(conditions)))
                .limit(MOST_ON_A_SHEET)
                .toList();
    }

    /** As {@link #fit}, for somebody of whom nothing is known: what may go with anything. */
    List<Exercise> fitForAnybody(Collection<String> chosen) {
        return all.stream()
                .filter(exercise -> chosen.isEmpty() || chosen.contains(exercise.key()))
                .filter(exercise -> exercise.notWith().isEmpty())
                .limit(MOST_ON_A_SHEET)
                .toList();
    }

    /** These in a language. */
    Sheet sheet(List<Exercise> exercises, Language language) {
        var file = file(language);
        var shown = new ArrayList<Sheet.Shown>();
        for (var exercise : exercises) {
            shown.add(new Sheet.Shown(exercise.key(), wordsOf(exercise, language)));
        }
        return new Sheet(language, file.about(), shown);
    }

    private Words wordsOf(Exercise exercise, Language language) {
        return Optional.ofNullable(file(language).words().get(exercise.key()))
                .orElseThrow(() -> new IllegalStateException(exercise.key() + " has no words in " + language.tag()));
    }

    private WordsFile file(Language language) {
        return Optional.ofNullable(words.get(language)).orElseThrow();
    }

    private record ExercisesFile(List<Exercise> exercises) {}

    private record WordsFile(String about, Map<String, Words> words) {}
}
