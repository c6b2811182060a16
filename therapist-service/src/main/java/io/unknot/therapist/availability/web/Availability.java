package io.unknot.therapist.availability.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.unknot.therapist.availability.search.Budget;
import io.unknot.therapist.availability.search.FoundTimes;
import io.unknot.therapist.availability.search.PageCursor;
import io.unknot.therapist.rating.web.RatingShown;
import io.unknot.therapist.treatment.Price;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sorted by start, then by the ids of therapist, clinic and treatment. A page names most things many times, so each is
 * said once: a time names its offer by its place in the list, from 0, and an offer names the rest by their ids. Next asks
 * for the times after these, and is left out when there are none.
 */
record Availability(
        List<Time> times,
        Collection<Offered> offers,
        Collection<ClinicNamed> clinics,
        Collection<TherapistNamed> therapists,
        Collection<Named> treatments,
        @Nullable String next) {

    /**
     * The start is an instant, written with the clinic's own clock and its offset from UTC: an hour that comes twice gives
     * two times that differ in the offset. The zone is the clinic's.
     */
    record Time(
            int offer,

            @Schema(format = "date-time", example = "2026-11-24T09:40:00+01:00")
            String start) {}

    /** What is sold at these times. There is no price where the treatment is sold in none of the currencies asked for. */
    record Offered(
            UUID clinicId,
            UUID therapistId,
            UUID treatmentId,
            long minutes,
            @Nullable PriceShown price) {}

    /** In the currency's smallest unit. */
    record PriceShown(long amountMinor, String currency) {
        static PriceShown of(Price price) {
            return new PriceShown(price.amountMinor(), price.currency().getCurrencyCode());
        }
    }

    record ClinicNamed(
            UUID id,
            String name,
            @Schema(example = "Europe/London") String zone) {}

    record Named(UUID id, String name) {}

    /** There is no rating without a review. */
    record TherapistNamed(UUID id, String name, @Nullable RatingShown rating) {}

    static Availability of(FoundTimes found, Budget budget, String question) {
        var page = new AvailabilityPage(found.catalogue(), budget);
        var times = new ArrayList<Time>(found.times().size());
        for (var time : found.times()) {
            times.add(page.time(time));
        }
        var next = found.more() ? PageCursor.write(found.times().getLast(), question) : null;
        return new Availability(times, page.offers(), page.clinics(), page.therapists(), page.treatments(), next);
    }
}
