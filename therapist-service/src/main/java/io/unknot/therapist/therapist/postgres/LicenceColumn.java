package io.unknot.therapist.therapist.postgres;

import io.unknot.schedule.roster.Licence;
import io.unknot.therapist.therapist.IssuedLicence;
import java.time.LocalDate;

/** A licence's row as JSON, so that it comes and goes with its therapist. */
record LicenceColumn(String number, String issuer, LocalDate validFrom, LocalDate validUntil) {
    static LicenceColumn of(IssuedLicence issued) {
        var licence = issued.licence();
        return new LicenceColumn(issued.number(), issued.issuer(), licence.validFrom(), licence.validUntil());
    }

    IssuedLicence toDomain() {
        return new IssuedLicence(number, issuer, new Licence(validFrom, validUntil));
    }
}
