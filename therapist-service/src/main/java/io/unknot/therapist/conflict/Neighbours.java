package io.unknot.therapist.conflict;

import io.unknot.service.access.ClinicScope;
import io.unknot.therapist.availability.chain.Catalogue;
import io.unknot.therapist.clinic.Clinic;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Which clinics are near which: at most five, within 50 kilometres, that the reader may move visits to. */
final class Neighbours {

    private static final double FARTHEST_KILOMETRES = 50;
    private static final int MOST = 5;

    private final Catalogue catalogue;
    private final ClinicScope scope;
    private final Map<UUID, List<Neighbour>> known = new HashMap<>();

    Neighbours(Catalogue catalogue, ClinicScope scope) {
        this.catalogue = catalogue;
        this.scope = scope;
    }

    /** A clinic and how far away it is. */
    record Neighbour(Clinic clinic, double kilometres) {}

    /** The nearest first; none when nobody has said where the clinic is. */
    List<Neighbour> of(Clinic here) {
        return known.computeIfAbsent(here.id(), id -> find(here));
    }

    private List<Neighbour> find(Clinic here) {
        var place = here.place();
        if (place == null) {
            return List.of();
        }
        return catalogue.clinics().stream()
                .filter(other -> !other.id().equals(here.id()) && scope.covers(other.id()))
                .flatMap(other -> {
                    var there = other.place();
                    return there == null ? Stream.of() : Stream.of(new Neighbour(other, place.kilometresTo(there)));
                })
                .filter(neighbour -> neighbour.kilometres() <= FARTHEST_KILOMETRES)
                .sorted(Comparator.comparingDouble(Neighbour::kilometres)
                        .thenComparing(neighbour -> neighbour.clinic().id()))
                .limit(MOST)
                .toList();
    }
}
