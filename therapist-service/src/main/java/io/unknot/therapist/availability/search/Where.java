package io.unknot.therapist.availability.search;

import io.unknot.schedule.clinic.Place;
import io.unknot.therapist.availability.chain.Catalogue;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.register.Unknown;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** At which clinics somebody would have it. */
public sealed interface Where {

    /** Any. */
    record Everywhere() implements Where {}

    /** These. */
    record At(Set<UUID> clinics) implements Where {
        public At {
            clinics = Set.copyOf(clinics);
        }
    }

    /** Those that say where they are and are no farther than so many kilometres, as the crow flies. */
    record Near(Place place, double kilometres) implements Where {}

    /** Throws 404 for one nobody knows. */
    default Collection<Clinic> in(Catalogue catalogue) {
        return switch (this) {
            case Everywhere() -> catalogue.clinics();
            case At(var clinics) ->
                clinics.stream()
                        .map(id -> catalogue.clinic(id).orElseThrow(() -> Unknown.entry("clinic", id)))
                        .toList();
            case Near(var place, var kilometres) ->
                catalogue.clinics().stream()
                        .filter(clinic -> isWithin(clinic, place, kilometres))
                        .toList();
        };
    }

    private static boolean isWithin(Clinic clinic, Place place, double kilometres) {
        var there = clinic.place();
        return there != null && place.kilometresTo(there) <= kilometres;
    }
}
