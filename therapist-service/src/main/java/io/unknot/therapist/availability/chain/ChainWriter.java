package io.unknot.therapist.availability.chain;

import io.unknot.schedule.book.AppointmentBook;
import io.unknot.schedule.book.Taking;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.TherapistProfile;
import io.unknot.therapist.availability.Occupancy;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.policy.Limit;
import io.unknot.therapist.rating.Rating;
import io.unknot.therapist.treatment.Treatment;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes a chain down, from nothing on. For one thread; anybody may read meanwhile what {@link #chain} gives. */
public final class ChainWriter {

    /** A visit counts for its therapist's day, which is over everywhere two days after it. */
    public static final Duration PAST_KEPT = Duration.ofDays(2);

    private static final Roster NO_ROSTER = new Roster(List.of(), List.of());

    private final AppointmentBook book = new AppointmentBook();
    private final Endings endings = new Endings();
    private ChainWatch watch = ChainWatch.NOBODY;
    private Optional<AppointmentBook> before;
    private Catalogue catalogue = Catalogue.EMPTY;

    /** The chain known before lends what is still the same, so that two of them need little more room than one. */
    public ChainWriter(Optional<Chain> before) {
        this.before = before.map(Chain::book);
    }

    /** From now on each change is told; the chain known before is needed no longer. */
    public void tell(ChainWatch watch) {
        this.watch = watch;
        this.before = Optional.empty();
    }

    /** As it is written down now. */
    public Chain chain() {
        return new Chain(catalogue, book);
    }

    /** How many appointments take time. */
    public int takings() {
        return endings.size();
    }

    /** Writes down what was found of the clinics named. What was not found is gone. */
    public void clinics(Set<UUID> named, List<Clinic> found) {
        found.forEach(clinic -> book.write(clinic.calendar()));
        catalogue = catalogue.withClinics(named, found);
        watch.changed(named);
    }

    /** As {@link #clinics}. */
    public void treatments(Set<UUID> named, List<Treatment> found) {
        catalogue = catalogue.withTreatments(named, found);
        watch.changed(allClinics());
    }

    /** Writes down what these levels of the policy now say; the others say what they said. */
    public void limits(Set<Limit> said) {
        catalogue = catalogue.withLimits(said);
        var ofAll = said.stream().anyMatch(limit -> limit.clinicId().isEmpty());
        watch.changed(
                ofAll
                        ? allClinics()
                        : said.stream()
                                .flatMap(limit -> limit.clinicId().stream())
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private Set<UUID> allClinics() {
        return catalogue.clinics().stream().map(Clinic::id).collect(Collectors.toUnmodifiableSet());
    }

    /** As {@link #clinics}. */
    public void therapists(Set<UUID> named, List<RosteredTherapist> found) {
        var concerned = new HashSet<>(clinicsOf(named));
        named.forEach(id -> book.write(new TherapistProfile(id, Set.of(), List.of()), NO_ROSTER));
        found.forEach(known -> book.write(known.therapist().profile(), known.roster()));
        catalogue = catalogue.withTherapists(named, found);
        concerned.addAll(clinicsOf(named));
        watch.changed(concerned);
    }

    /** Writes down how therapists are rated: pages need not search again for that. */
    public void ratings(List<Rating> found) {
        catalogue = catalogue.withRatings(found);
    }

    /** Takes this for its appointment and nothing else, until its hold expires if it is one. */
    public void take(Occupancy occupancy) {
        var taking = asBefore(occupancy.taking());
        var known = book.taking(taking.appointmentId());
        if (known.filter(taking::equals).isPresent()) {
            endings.add(known.get(), occupancy.holdExpires());
            return;
        }
        known.ifPresent(endings::remove);
        book.take(taking);
        book.taking(taking.appointmentId()).ifPresent(kept -> endings.add(kept, occupancy.holdExpires()));
        known.ifPresent(freed -> watch.freed(chain(), freed));
        watch.taken(chain(), taking);
    }

    /** Gives back whatever the appointment had taken. */
    public void free(UUID appointmentId) {
        book.free(appointmentId).ifPresent(taking -> {
            endings.remove(taking);
            watch.freed(chain(), taking);
        });
    }

    /** Ends holds by the database's time, and forgets by this service's what has long been over. */
    public void passTime(Instant now, Instant databaseNow) {
        endings.expired(databaseNow).forEach(this::free);
        for (var over : endings.endedBefore(now.minus(PAST_KEPT))) {
            endings.remove(over);
            book.free(over.appointmentId());
        }
    }

    private Taking asBefore(Taking taking) {
        return before.flatMap(book -> book.taking(taking.appointmentId()))
                .filter(taking::equals)
                .orElse(taking);
    }

    private Set<UUID> clinicsOf(Set<UUID> therapists) {
        return therapists.stream()
                .flatMap(id -> catalogue.therapist(id).stream())
                .flatMap(therapist -> therapist.clinics().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
