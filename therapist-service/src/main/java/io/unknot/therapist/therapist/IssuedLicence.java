package io.unknot.therapist.therapist;

import io.unknot.schedule.roster.Licence;

/** A licence, the body that issued it, and its number there. Clients see only the days it is valid. */
public record IssuedLicence(String number, String issuer, Licence licence) {}
