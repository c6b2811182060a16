package io.unknot.therapist.therapist;

import io.unknot.schedule.roster.TherapistProfile;
import java.net.URI;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who treats. Languages are ISO 639 codes of two letters; the order licences were given in means nothing, and
 * each is held once.
 */
public record Therapist(
        UUID id,
        String name,
        Set<String> languages,
        @Nullable Gender gender,
        Year experienceSince,
        Set<UUID> treatments,
        List<IssuedLicence> licences,
        Set<String> techniques,
        Set<String> conditions,
        List<Fee> fees,
        @Nullable URI photo,
        @Nullable String bio) {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Comparator<IssuedLicence> BY_FIRST_DAY = Comparator.comparing(
                    (IssuedLicence issued) -> issued.licence().validFrom())
            .thenComparing(IssuedLicence::issuer)
            .thenComparing(IssuedLicence::number);

    public Therapist {
        languages = Set.copyOf(languages);
        treatments = Set.copyOf(treatments);
        techniques = Set.copyOf(techniques);
        conditions = Set.copyOf(conditions);
        fees = List.copyOf(fees);
        licences = licences.stream().sorted(BY_FIRST_DAY).toList();
        if (!LANGUAGES.containsAll(languages)) {
            throw new IllegalArgumentException("languages must be ISO 639 codes of two letters, such as en");
        }
        if (licences.stream().map(Therapist::identity).distinct().count() != licences.size()) {
            throw new IllegalArgumentException("licences must not hold the same licence from the same day twice");
        }
    }

    /** What decides which visits this person may take. */
    public TherapistProfile profile() {
        return new TherapistProfile(
                id, treatments, licences.stream().map(IssuedLicence::licence).toList());
    }

    private static List<Object> identity(IssuedLicence issued) {
        return List.of(issued.issuer(), issued.number(), issued.licence().validFrom());
    }
}
