package io.unknot.therapist.availability.search;

import io.unknot.therapist.availability.chain.Catalogue;
import io.unknot.therapist.register.Unknown;
import io.unknot.therapist.therapist.Gender;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.treatment.Treatment;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Who would do: one of these therapists, who speaks one of these languages, is of one of these genders, and one of these
 * techniques (however spelled) is theirs or the treatment's. An empty set asks for nothing.
 */
public record Who(Set<UUID> therapists, Set<String> languages, Set<Gender> genders, Set<String> techniques) {

    public Who {
        therapists = Set.copyOf(therapists);
        languages = Set.copyOf(languages);
        genders = Set.copyOf(genders);
        techniques = Set.copyOf(techniques);
    }

    /** Throws 404 for one nobody knows. */
    void requireKnown(Catalogue catalogue) {
        therapists.stream()
                .filter(id -> catalogue.therapist(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw Unknown.entry("therapist", id);
                });
    }

    boolean fits(Therapist therapist) {
        return (therapists.isEmpty() || therapists.contains(therapist.id()))
                && (languages.isEmpty() || therapist.languages().stream().anyMatch(languages::contains))
                && (genders.isEmpty() || (therapist.gender() != null && genders.contains(therapist.gender())));
    }

    boolean fits(Therapist therapist, Treatment treatment) {
        return techniques.isEmpty() || isOneOf(treatment.technique()) || hasOneOf(therapist.techniques());
    }

    private boolean hasOneOf(Collection<String> words) {
        return words.stream().anyMatch(this::isOneOf);
    }

    private boolean isOneOf(String technique) {
        return techniques.stream().anyMatch(technique::equalsIgnoreCase);
    }
}
