package io.unknot.events.directory;

import io.unknot.events.Event;

/** A whole entry of what the clinics offer, as it now is. Told by therapist-service, in a compacted topic per kind. */
public sealed interface DirectoryEvent extends Event
        permits ClinicChanged, TreatmentChanged, TherapistChanged, ShiftChanged, TimeOffChanged {}
