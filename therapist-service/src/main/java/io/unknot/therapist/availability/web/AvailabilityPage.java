package io.unknot.therapist.availability.web;

import io.unknot.schedule.search.FreeTime;
import io.unknot.therapist.availability.chain.Catalogue;
import io.unknot.therapist.availability.search.Budget;
import io.unknot.therapist.availability.web.Availability.ClinicNamed;
import io.unknot.therapist.availability.web.Availability.Named;
import io.unknot.therapist.availability.web.Availability.Offered;
import io.unknot.therapist.availability.web.Availability.PriceShown;
import io.unknot.therapist.availability.web.Availability.TherapistNamed;
import io.unknot.therapist.availability.web.Availability.Time;
import io.unknot.therapist.rating.web.RatingShown;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what the times of one page have in common while they are written. */
final class AvailabilityPage {

    /** What two times must share to be one offer. */
    private record Key(UUID clinicId, UUID therapistId, UUID treatmentId, Duration length) {}

    /** Its place in the list, and the clock its times are written by. */
    private record Placed(int place, ZoneId zone) {}

    private final Catalogue catalogue;
    private final Budget budget;
    private final Map<Key, Placed> places = new HashMap<>();
    private final Map<Key, Offered> offers = new LinkedHashMap<>();
    private final Map<UUID, ClinicNamed> clinics = new LinkedHashMap<>();
    private final Map<UUID, TherapistNamed> therapists = new LinkedHashMap<>();
    private final Map<UUID, Named> treatments = new LinkedHashMap<>();

    AvailabilityPage(Catalogue catalogue, Budget budget) {
        this.catalogue = catalogue;
        this.budget = budget;
    }

    Time time(FreeTime time) {
        var length = Duration.between(time.start(), time.end());
        var key = new Key(time.clinicId(), time.therapistId(), time.treatmentId(), length);
        var placed = places.computeIfAbsent(key, this::place);
        return new Time(placed.place(), WrittenTime.withOffset(time.start(), placed.zone()));
    }

    Collection<Offered> offers() {
        return offers.values();
    }

    Collection<ClinicNamed> clinics() {
        return clinics.values();
    }

    Collection<TherapistNamed> therapists() {
        return therapists.values();
    }

    Collection<Named> treatments() {
        return treatments.values();
    }

    private Placed place(Key key) {
        var clinic = catalogue.clinic(key.clinicId()).orElseThrow();
        var therapist = catalogue.therapist(key.therapistId()).orElseThrow().therapist();
        var treatment = catalogue.treatment(key.treatmentId()).orElseThrow();
        var price = treatment.lasting(key.length()).flatMap(one -> budget.price(clinic, therapist, treatment, one));
        offers.put(
                key,
                new Offered(
                        clinic.id(),
                        therapist.id(),
                        treatment.id(),
                        key.length().toMinutes(),
                        price.map(PriceShown::of).orElse(null)));
        clinics.computeIfAbsent(
                clinic.id(),
                id -> new ClinicNamed(id, clinic.name(), clinic.zone().getId()));
        therapists.computeIfAbsent(therapist.id(), id -> new TherapistNamed(id, therapist.name(), rating(id)));
        treatments.computeIfAbsent(treatment.id(), id -> new Named(id, treatment.name()));
        return new Placed(offers.size() - 1, clinic.zone());
    }

    private @Nullable RatingShown rating(UUID therapistId) {
        return RatingShown.of(catalogue.rating(therapistId).orElse(null));
    }
}
