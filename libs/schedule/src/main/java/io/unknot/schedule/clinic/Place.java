package io.unknot.schedule.clinic;

import io.unknot.schedule.time.Checks;
import java.time.Duration;

/** A point on the earth in degrees (WGS 84): latitude -90 to 90, longitude -180 to 180. */
public record Place(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6_371.0088;

    /** Streets are a third longer than the straight line, and a journey through a town makes 24 km in an hour. */
    private static final double MINUTES_PER_KM = 1.33 * 60 / 24;

    /** To leave one clinic and be ready in another, however close. */
    private static final long LEAST_MINUTES = 10;

    private static final long MOST_MINUTES = 24 * 60;

    public Place {
        Checks.require(Math.abs(latitude) <= 90, "latitude must be between -90 and 90, but was " + latitude);
        Checks.require(Math.abs(longitude) <= 180, "longitude must be between -180 and 180, but was " + longitude);
    }

    /** Along the surface, in kilometres: the haversine formula on a sphere of the earth's mean radius (IUGG). */
    public double kilometresTo(Place other) {
        double northwards = Math.toRadians(other.latitude - latitude);
        double eastwards = Math.toRadians(other.longitude - longitude);
        double chord = square(Math.sin(northwards / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(eastwards / 2));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
    }

    /** How long a therapist is taken to need from here to there: whole minutes, 10 at least, a day at most. */
    public Duration travelTo(Place other) {
        long minutes = Math.round(Math.ceil(kilometresTo(other) * MINUTES_PER_KM));
        return Duration.ofMinutes(Math.clamp(minutes, LEAST_MINUTES, MOST_MINUTES));
    }

    private static double square(double value) {
        return value * value;
    }
}
