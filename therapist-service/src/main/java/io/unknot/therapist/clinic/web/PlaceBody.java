package io.unknot.therapist.clinic.web;

import io.unknot.schedule.clinic.Place;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Degrees of WGS 84, north and east above zero. */
record PlaceBody(@NotNull Double latitude, @NotNull Double longitude) {
    static @Nullable PlaceBody of(@Nullable Place place) {
        return place == null ? null : new PlaceBody(place.latitude(), place.longitude());
    }

    Place toPlace() {
        return new Place(latitude, longitude);
    }
}
