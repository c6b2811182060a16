package io.unknot.therapist.therapist.web;

import io.unknot.service.access.Caller;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.therapist.IssuedLicence;
import io.unknot.therapist.therapist.Therapist;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A therapist as shown to a caller; what is left unsaid is left out. */
record TherapistShown(
        UUID id,
        long version,
        String name,
        SortedSet<String> languages,
        @Nullable String gender,
        int experienceSince,
        SortedSet<UUID> treatments,
        List<LicenceShown> licences) {

    /** Only staff see who issued a licence under which number; everybody sees the days it is valid. */
    static TherapistShown to(Caller caller, Versioned<Therapist> entry) {
        var therapist = entry.content();
        var gender = therapist.gender();
        var toStaff = caller instanceof Caller.Staff;
        return new TherapistShown(
                therapist.id(),
                entry.version(),
                therapist.name(),
                new TreeSet<>(therapist.languages()),
                gender == null ? null : gender.word(),
                therapist.experienceSince().getValue(),
                new TreeSet<>(therapist.treatments()),
                therapist.licences().stream()
                        .map(toStaff ? LicenceShown::whole : LicenceShown::daysOnly)
                        .toList());
    }

    record LicenceShown(@Nullable String number, @Nullable String issuer, LocalDate validFrom, LocalDate validUntil) {
        static LicenceShown whole(IssuedLicence issued) {
            var days = issued.licence();
            return new LicenceShown(issued.number(), issued.issuer(), days.validFrom(), days.validUntil());
        }

        static LicenceShown daysOnly(IssuedLicence issued) {
            var days = issued.licence();
            return new LicenceShown(null, null, days.validFrom(), days.validUntil());
        }
    }
}
