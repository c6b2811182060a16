package io.unknot.therapist.therapist.web;

import io.unknot.schedule.roster.Licence;
import io.unknot.therapist.register.web.ConditionCode;
import io.unknot.therapist.register.web.ShortText;
import io.unknot.therapist.register.web.Wire;
import io.unknot.therapist.therapist.Fee;
import io.unknot.therapist.therapist.Gender;
import io.unknot.therapist.therapist.IssuedLicence;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.treatment.Price;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A therapist as managers send one. The id and the version may be left out: the path and If-Match say them. */
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
        @Nullable @Size(max = 2000) String bio) {

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
                        photo == null ? null : URI.create(photo),
                        bio));
    }

    /** In place of the list price of that length of the treatment, in that currency. */
    record FeeBody(
            @NotNull UUID treatmentId,
            @NotNull @Min(10) @Max(240) Integer minutes,
            @NotNull @Min(0) @Max(100_000_000) Long amountMinor,
            @ShortText String currency) {
        Fee toFee() {
            return new Fee(treatmentId, Duration.ofMinutes(minutes), Price.of(amountMinor, currency));
        }
    }

    /** Both days are included. */
    record LicenceBody(
            @ShortText String number,
            @ShortText String issuer,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validUntil) {
        IssuedLicence toLicence() {
            return new IssuedLicence(number, issuer, new Licence(validFrom, validUntil));
        }
    }
}
