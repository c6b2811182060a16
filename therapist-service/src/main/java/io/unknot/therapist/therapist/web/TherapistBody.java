package io.unknot.therapist.therapist.web;

import io.unknot.therapist.rating.web.RatingShown;
import io.unknot.therapist.register.web.ConditionCode;
import io.unknot.therapist.register.web.Prose;
import io.unknot.therapist.register.web.ShortText;
import io.unknot.therapist.register.web.Wire;
import io.unknot.therapist.therapist.Gender;
import io.unknot.therapist.therapist.Therapist;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A therapist as managers send one. The id and the version may be left out: the path and If-Match say them. So may clinics
 * and rating, which are passed over: shifts say where somebody works, clients how they are rated, and an answer that is
 * sent back names them.
 */
record TherapistBody(
        @Nullable UUID id,
        @Nullable Long version,
        @ShortText String name,
        @NotNull @Size(max = 30) Set<@ShortText String> languages,
        @Nullable String gender,
        @NotNull @Min(1950) @Max(2200) Integer experienceSince,
        @NotNull @Size(max = 200) Set<@NotNull UUID> treatments,
        @NotNull @Size(max = 50) List<@NotNull @Valid LicenceBody> licences,
        @Nullable @Size(max = 50) Set<@ShortText String> techniques,
        @Nullable @Size(max = 50) Set<@ConditionCode String> conditions,
        @Nullable @Size(max = 500) List<@NotNull @Valid FeeBody> fees,
        @Nullable @Size(max = 500) String photo,
        @Nullable @Size(max = 2000) @Prose String bio,
        @Nullable Set<UUID> clinics,
        @Nullable RatingShown rating) {

    Therapist toTherapist(UUID inPath) {
        Wire.requireSameId(inPath, id);
        return Wire.read(
                "",
                () -> new Therapist(
                        inPath,
                        name,
                        languages,
                        gender == null ? null : Gender.of(gender),
                        Year.of(experienceSince),
                        treatments,
                        Wire.readAll("licences", licences, LicenceBody::toLicence),
                        techniques == null ? Set.of() : techniques,
                        conditions == null ? Set.of() : conditions,
                        Wire.readAll("fees", fees == null ? List.of() : fees, FeeBody::toFee),
                        photo == null ? null : address(photo),
                        bio));
    }

    private static URI address(String photo) {
        try {
            return new URI(photo);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("photo must be an https address", e);
        }
    }
}
