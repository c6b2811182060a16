package io.unknot.therapist.availability.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.unknot.schedule.search.FreeTime;
import io.unknot.therapist.availability.search.Budget;
import io.unknot.therapist.availability.search.FoundTimes;
import io.unknot.therapist.availability.search.PageCursor;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.treatment.Price;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sorted by start, then by the ids of therapist, clinic and treatment. What the ids of the times stand for is said once;
 * next asks for the times after these, and is left out when there are none.
 */
record Availability(
        List<Time> times,
        Collection<ClinicNamed> clinics,
        Collection<Named> therapists,
        Collection<Named> treatments,
        @Nullable String next) {

    /**
     * The local start is by the clinic's clock, whose zone is named; with the offset it names one instant also when an
     * hour comes twice. A time whose treatment is sold in no currency asked for has no price.
     */
    record Time(
            UUID clinicId,
            UUID therapistId,
            UUID treatmentId,
            long minutes,
            @Schema(format = "date-time") String start,
            @Schema(format = "date-time") String end,
            @Schema(example = "2026-11-24T09:40") String localStart,
            @Schema(example = "+01:00") String offset,
            @Schema(example = "Europe/London") String zone,
            @Nullable PriceShown price) {}

    /** In the currency's smallest unit. */
    record PriceShown(long amountMinor, String currency) {
        static PriceShown of(Price price) {
            return new PriceShown(price.amountMinor(), price.currency().getCurrencyCode());
        }
    }

    record ClinicNamed(UUID id, String name, String zone) {}

    record Named(UUID id, String name) {}

    static Availability of(FoundTimes found, Budget budget, String question) {
        var catalogue = found.catalogue();
        var clinics = new LinkedHashMap<UUID, ClinicNamed>();
        var therapists = new LinkedHashMap<UUID, Named>();
        var treatments = new LinkedHashMap<UUID, Named>();
        var times = new ArrayList<Time>(found.times().size());
        for (var time : found.times()) {
            var clinic = catalogue.clinic(time.clinicId()).orElseThrow();
            var therapist =
                    catalogue.therapist(time.therapistId()).orElseThrow().therapist();
            var treatment = catalogue.treatment(time.treatmentId()).orElseThrow();
            var length = Duration.between(time.start(), time.end());
            var price =
                    treatment.lasting(length).flatMap(variant -> budget.price(clinic, therapist, treatment, variant));
            times.add(time(time, clinic, length, price.map(PriceShown::of).orElse(null)));
            clinics.computeIfAbsent(
                    clinic.id(),
                    id -> new ClinicNamed(id, clinic.name(), clinic.zone().getId()));
            therapists.computeIfAbsent(therapist.id(), id -> new Named(id, therapist.name()));
            treatments.computeIfAbsent(treatment.id(), id -> new Named(id, treatment.name()));
        }
        var next = found.more() ? PageCursor.write(found.times().getLast(), question) : null;
        return new Availability(times, clinics.values(), therapists.values(), treatments.values(), next);
    }

    private static Time time(FreeTime time, Clinic clinic, Duration length, @Nullable PriceShown price) {
        var start = WrittenTime.of(time.start(), clinic.zone());
        return new Time(
                time.clinicId(),
                time.therapistId(),
                time.treatmentId(),
                length.toMinutes(),
                start.instant(),
                WrittenTime.instant(time.end()),
                start.local(),
                start.offset(),
                clinic.zone().getId(),
                price);
    }
}
