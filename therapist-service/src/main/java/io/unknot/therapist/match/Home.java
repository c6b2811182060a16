package io.unknot.therapist.match;

import io.unknot.schedule.clinic.Place;
import io.unknot.therapist.availability.chain.Catalogue;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.register.Complaints;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where somebody would come from. */
public sealed interface Home {

    /** From there. */
    record At(Place place) implements Home {}

    /** From near a clinic. */
    record NearClinic(UUID clinicId) implements Home {}

    /** From the area of a postcode, its first word, in which there is a clinic: as if from there. */
    record InArea(String postcode) implements Home {}

    /** Throws 400 for a clinic nobody knows, one that does not say where it is, and an area without a clinic. */
    default Place in(Catalogue catalogue) {
        return switch (this) {
            case At(var place) -> place;
            case NearClinic(var id) ->
                require(
                        catalogue.clinic(id).map(Clinic::place).orElse(null),
                        "home.clinicId",
                        "must be the id of a clinic that says where it is");
            case InArea(var postcode) ->
                require(
                        inArea(postcode, catalogue),
                        "home.postcode",
                        "must be of an area with a clinic: give a point if there is none");
        };
    }

    private static Place require(@Nullable Place place, String field, String reason) {
        if (place == null) {
            throw Complaints.about(field, reason);
        }
        return place;
    }

    // Of several clinics always the same one.
    private static @Nullable Place inArea(String postcode, Catalogue catalogue) {
        return catalogue.clinics().stream()
                .filter(clinic -> clinic.place() != null
                        && area(clinic.address().postcode()).equals(area(postcode)))
                .min(Comparator.comparing(Clinic::id))
                .map(Clinic::place)
                .orElse(null);
    }

    private static String area(String postcode) {
        return postcode.strip().split(" ", 2)[0].toUpperCase(Locale.ROOT);
    }
}
