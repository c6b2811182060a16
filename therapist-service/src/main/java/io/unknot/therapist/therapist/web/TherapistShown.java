package io.unknot.therapist.therapist.web;

import io.unknot.service.access.Caller;
import io.unknot.therapist.rating.web.RatingShown;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.therapist.Therapist;
import java.net.URI;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A therapist as shown to a caller; what is left unsaid is left out. Clinics are those worked at, by
 * shifts to come; there is no rating without a review.
 */
record TherapistShown(
        UUID id,
        long version,
        String name,
        SortedSet<String> languages,
        @Nullable String gender,
        int experienceSince,
        SortedSet<UUID> treatments,
        List<LicenceShown> licences,
        SortedSet<String> techniques,
        SortedSet<String> conditions,
        List<FeeBody> fees,
        @Nullable URI photo,
        @Nullable String bio,
        SortedSet<UUID> clinics,
        @Nullable RatingShown rating) {

    static TherapistShown to(Caller caller, Versioned<Therapist> entry, Beside beside) {
        var therapist = entry.content();
        var gender = therapist.gender();
        return new TherapistShown(
                therapist.id(),
                entry.version(),
                therapist.name(),
                new TreeSet<>(therapist.languages()),
                gender == null ? null : gender.word(),
                therapist.experienceSince().getValue(),
                new TreeSet<>(therapist.treatments()),
                therapist.licences().stream()
                        .map(issued -> LicenceShown.to(caller, issued))
                        .toList(),
                new TreeSet<>(therapist.techniques()),
                new TreeSet<>(therapist.conditions()),
                therapist.fees().stream().map(FeeBody::of).toList(),
                therapist.photo(),
                therapist.bio(),
                new TreeSet<>(beside.clinics()),
                beside.rating());
    }
}
