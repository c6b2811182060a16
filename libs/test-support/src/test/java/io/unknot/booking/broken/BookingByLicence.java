package io.unknot.booking.broken;

import io.unknot.therapist.broken.Licence;

/** Reaches into another service. */
record BookingByLicence(Licence licence) {}
