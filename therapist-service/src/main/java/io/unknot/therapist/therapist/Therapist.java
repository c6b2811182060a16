package io.unknot.therapist.therapist;

import io.unknot.schedule.roster.TherapistProfile;
import io.unknot.schedule.time.Checks;
import java.net.URI;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who treats. Languages are ISO 639 codes of two letters, techniques are in lower case. The order licences and fees
 * were given in means nothing; each licence is held once, and one fee asked for a thing. The photo is an https address.
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
        techniques = Checks.features("techniques", techniques);
        conditions = Set.copyOf(conditions);
        fees = fees.stream().sorted(Fee.BY_VARIANT).toList();
        licences = licences.stream().sorted(BY_FIRST_DAY).toList();
        Checks.require(LANGUAGES.containsAll(languages), "languages must be ISO 639 codes of two letters, such as en");
        Checks.require(
                licences.stream().map(Therapist::identity).distinct().count() == licences.size(),
                "licences must not hold the same licence from the same day twice");
        requireOneFeeEach(fees);
        Checks.require(photo == null || isAddress(photo), "photo must be an https address");
    }

    /** What decides which visits this person may take. */
    public TherapistProfile profile() {
        return new TherapistProfile(
                id, treatments, licences.stream().map(IssuedLicence::licence).toList());
    }

    private static void requireOneFeeEach(List<Fee> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            Checks.require(
                    !sorted.get(i - 1).competesWith(sorted.get(i)),
                    "fees must not hold two for the same treatment, minutes and currency");
        }
    }

    // Who names a user in an address would give a password away to everybody who looks.
    private static boolean isAddress(URI photo) {
        return "https".equalsIgnoreCase(photo.getScheme()) && photo.getHost() != null && photo.getUserInfo() == null;
    }

    private static List<Object> identity(IssuedLicence issued) {
        return List.of(issued.issuer(), issued.number(), issued.licence().validFrom());
    }
}
