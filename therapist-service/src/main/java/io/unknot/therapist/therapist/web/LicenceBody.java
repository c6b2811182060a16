package io.unknot.therapist.therapist.web;

import io.unknot.schedule.roster.Licence;
import io.unknot.therapist.register.web.ShortText;
import io.unknot.therapist.therapist.IssuedLicence;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Both days are included. */
record LicenceBody(
        @ShortText String number,
        @ShortText String issuer,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validUntil) {

    IssuedLicence toLicence() {
        return new IssuedLicence(number, issuer, new Licence(validFrom, validUntil));
    }
}
