package io.unknot.therapist.availability.chain;

import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.policy.Limit;
import io.unknot.therapist.policy.Limits;
import io.unknot.therapist.rating.Rating;
import io.unknot.therapist.treatment.Treatment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The chain's clinics, treatments and therapists at one moment; it never changes, a new one takes its place. */
public final class Catalogue {

    /** Of a chain that has nothing yet. */
    public static final Catalogue EMPTY = new Catalogue(Map.of(), Map.of(), Map.of(), Map.of(), Limits.NONE);

    private final Map<UUID, Clinic> clinics;
    private final Map<UUID, Treatment> treatments;
    private final Map<UUID, RosteredTherapist> therapists;
    private final Map<UUID, Rating> ratings;
    private final Limits limits;
    private final Map<UUID, List<RosteredTherapist>> atClinic;

    private Catalogue(
            Map<UUID, Clinic> clinics,
            Map<UUID, Treatment> treatments,
            Map<UUID, RosteredTherapist> therapists,
            Map<UUID, Rating> ratings,
            Limits limits) {
        this.clinics = clinics;
        this.treatments = treatments;
        this.therapists = therapists;
        this.ratings = ratings;
        this.limits = limits;
        this.atClinic = byClinic(therapists.values());
    }

    /** In no order. */
    public Collection<Clinic> clinics() {
        return clinics.values();
    }

    /** The clinic of this id, if there is one. */
    public Optional<Clinic> clinic(UUID id) {
        return Optional.ofNullable(clinics.get(id));
    }

    /** In no order. */
    public Collection<Treatment> treatments() {
        return treatments.values();
    }

    /** The treatment of this id, if there is one. */
    public Optional<Treatment> treatment(UUID id) {
        return Optional.ofNullable(treatments.get(id));
    }

    /** The therapist of this id, if there is one. */
    public Optional<RosteredTherapist> therapist(UUID id) {
        return Optional.ofNullable(therapists.get(id));
    }

    /** How the therapist of this id is rated, if ever told. */
    public Optional<Rating> rating(UUID therapistId) {
        return Optional.ofNullable(ratings.get(therapistId));
    }

    /** Whoever has a shift at the clinic that is not over for good; in no order. */
    public List<RosteredTherapist> therapistsAt(UUID clinicId) {
        return atClinic.getOrDefault(clinicId, List.of());
    }

    /** How far the booking policy narrows what the clinics offer by themselves. */
    public Limits limits() {
        return limits;
    }

    /** With what was found of those named in the place of what was known of them: what was not found is gone. */
    Catalogue withClinics(Set<UUID> named, List<Clinic> found) {
        return new Catalogue(replaced(clinics, named, found, Clinic::id), treatments, therapists, ratings, limits);
    }

    /** As {@link #withClinics}. */
    Catalogue withTreatments(Set<UUID> named, List<Treatment> found) {
        return new Catalogue(clinics, replaced(treatments, named, found, Treatment::id), therapists, ratings, limits);
    }

    /** As {@link #withClinics}. */
    Catalogue withTherapists(Set<UUID> named, List<RosteredTherapist> found) {
        return new Catalogue(
                clinics, treatments, replaced(therapists, named, found, RosteredTherapist::id), ratings, limits);
    }

    /** With these in the place of what was known of their therapists. */
    Catalogue withRatings(List<Rating> found) {
        return new Catalogue(
                clinics, treatments, therapists, replaced(ratings, Set.of(), found, Rating::therapistId), limits);
    }

    /** With what these levels of the policy now say. */
    Catalogue withLimits(Set<Limit> said) {
        return new Catalogue(clinics, treatments, therapists, ratings, limits.with(said));
    }

    private static <T> Map<UUID, T> replaced(
            Map<UUID, T> known, Set<UUID> named, List<T> found, Function<T, UUID> idOf) {
        var replaced = new HashMap<>(known);
        replaced.keySet().removeAll(named);
        found.forEach(entry -> replaced.put(idOf.apply(entry), entry));
        return Map.copyOf(replaced);
    }

    private static Map<UUID, List<RosteredTherapist>> byClinic(Collection<RosteredTherapist> therapists) {
        var byClinic = new HashMap<UUID, List<RosteredTherapist>>();
        for (var therapist : therapists) {
            for (var clinic : therapist.clinics()) {
                byClinic.computeIfAbsent(clinic, id -> new ArrayList<>()).add(therapist);
            }
        }
        byClinic.replaceAll((id, working) -> List.copyOf(working));
        return Map.copyOf(byClinic);
    }
}
