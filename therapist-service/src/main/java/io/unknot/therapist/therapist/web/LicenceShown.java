package io.unknot.therapist.therapist.web;

import io.unknot.service.access.Caller;
import io.unknot.therapist.therapist.IssuedLicence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Only staff see who issued a licence under which number; everybody sees the days it is valid. */
record LicenceShown(@Nullable String number, @Nullable String issuer, LocalDate validFrom, LocalDate validUntil) {

    static LicenceShown to(Caller caller, IssuedLicence issued) {
        var days = issued.licence();
        return caller instanceof Caller.Staff
                ? new LicenceShown(issued.number(), issued.issuer(), days.validFrom(), days.validUntil())
                : new LicenceShown(null, null, days.validFrom(), days.validUntil());
    }
}
