package io.unknot.booking.appointment;

import java.util.UUID;

/** A client's place in a visit for several: the visit has the therapist and the room, the appointment only the place. */
public record GroupPlace(UUID groupVisitId, UUID placeId) {}
