package io.unknot.therapist.match.score;

import io.unknot.schedule.search.FreeTime;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.rating.Rating;
import io.unknot.therapist.therapist.IssuedLicence;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.treatment.Price;
import io.unknot.therapist.treatment.Treatment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The next free time of a therapist for a treatment at a clinic, with all that is known of them. There is no price where
 * it is sold in none of the currencies wanted, and no rating where nobody was ever rated.
 */
public record Option(
        FreeTime time,
        Therapist therapist,
        Treatment treatment,
        Clinic clinic,
        Optional<Price> price,
        @Nullable Rating rating,
        boolean recommended) {

    /** By the clinic's clock. */
    LocalDate day() {
        return time.start().atZone(clinic.zone()).toLocalDate();
    }

    /** The last day of the licences that cover the visit, the longest of them. */
    Optional<LocalDate> licensedUntil() {
        return therapist.licences().stream()
                .map(IssuedLicence::licence)
                .filter(licence -> licence.covers(day()))
                .map(licence -> licence.validUntil())
                .max(Comparator.naturalOrder());
    }
}
