package io.unknot.therapist.therapist.web;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.treatment.Treatment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A person writes the name of a treatment where a program writes its id. A name that several have stands for none. */
record TreatmentNames(Map<String, Optional<String>> ids) {

    TreatmentNames {
        ids = Map.copyOf(ids);
    }

    static TreatmentNames of(List<Versioned<Treatment>> catalogue) {
        return new TreatmentNames(catalogue.stream()
                .map(Versioned::content)
                .collect(toUnmodifiableMap(
                        treatment -> key(treatment.name()),
                        treatment -> Optional.of(treatment.id().toString()),
                        (one, other) -> Optional.empty())));
    }

    /** The id behind a name; anything else as it is. */
    String idOf(String word) {
        return ids.getOrDefault(key(word), Optional.empty()).orElse(word);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
