package io.unknot.therapist.match.web;

import io.unknot.schedule.clinic.Place;
import io.unknot.therapist.match.Home;
import io.unknot.therapist.register.Complaints;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A point in degrees, or a clinic nearby, or the postcode of an area in which there is a clinic: one of the three. */
record HomeBody(
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @Nullable UUID clinicId,
        @Nullable @Size(min = 1, max = 16) String postcode) {

    Home toHome() {
        var said = Stream.of(latitude == null ? longitude : latitude, clinicId, postcode)
                .filter(Objects::nonNull)
                .count();
        if (said == 1 && latitude != null && longitude != null) {
            return new Home.At(new Place(latitude, longitude));
        }
        if (said == 1 && clinicId != null) {
            return new Home.NearClinic(clinicId);
        }
        if (said == 1 && postcode != null && !postcode.isBlank()) {
            return new Home.InArea(postcode);
        }
        throw Complaints.about("home", "must be latitude and longitude, or clinicId, or postcode");
    }
}
