package io.unknot.therapist;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;

import io.unknot.schedule.clinic.BookingWindow;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.roster.Licence;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import io.unknot.therapist.clinic.Address;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.clinic.NamedRoom;
import io.unknot.therapist.therapist.Gender;
import io.unknot.therapist.therapist.IssuedLicence;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.treatment.Modality;
import io.unknot.therapist.treatment.Price;
import io.unknot.therapist.treatment.Treatment;
import io.unknot.therapist.treatment.Variant;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The one story of the tests: Riverside in Leeds, where Mara gives low-back massage on Tuesdays from nine to five. */
public record Riverside(UUID clinicId, UUID roomId, UUID treatmentId, UUID therapistId, UUID shiftId) {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Under ids nobody else uses: tests share one database. */
    public static Riverside anew() {
        return new Riverside(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    /** Under the ids of the event samples. */
    public static Riverside ofTheSamples() {
        return new Riverside(sample("101"), sample("111"), sample("201"), sample("301"), sample("401"));
    }

    public Clinic clinic() {
        return new Clinic(
                clinicId,
                "Riverside",
                new Address("12 Wharf Street", "Leeds", "LS1 4AB", "GB"),
                LONDON,
                new BookingWindow(Duration.ofMinutes(20), Duration.ofMinutes(60), Period.ofDays(90)),
                List.of(hours(MONDAY, "08:00", "20:00"), hours(TUESDAY, "08:00", "20:00")),
                List.of(),
                List.of(new NamedRoom("Quiet room", new Room(roomId, Set.of("heat"), Duration.ofMinutes(5)))),
                null);
    }

    public Treatment lowBackMassage() {
        return new Treatment(
                treatmentId,
                "Low-back therapeutic massage",
                "mixed",
                Modality.MASSAGE,
                List.of(new Variant(Duration.ofMinutes(40), List.of(Price.of(4200, "GBP")))),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Set.of(),
                null,
                Set.of(),
                List.of());
    }

    public Therapist mara() {
        var licence = new Licence(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31));
        return new Therapist(
                therapistId,
                "Mara Okafor",
                Set.of("en", "pl"),
                Gender.FEMALE,
                Year.of(2012),
                Set.of(treatmentId),
                List.of(new IssuedLicence("CNHC-1042", "CNHC", licence)),
                Set.of(),
                Set.of(),
                List.of(),
                null,
                null);
    }

    public Shift tuesdays() {
        return new Shift(
                shiftId,
                therapistId,
                clinicId,
                Recurrence.weekly(TUESDAY, LocalDate.of(2026, 11, 1), null),
                hours("09:00", "17:00"));
    }

    /** As JSON that says the same as {@link #clinic}. */
    public String clinicJson() {
        return """
            {"name": "Riverside",
             "address": {"line": "12 Wharf Street", "city": "Leeds", "postcode": "LS1 4AB", "country": "GB"},
             "zone": "Europe/London", "gridMinutes": 20, "noticeMinutes": 60, "horizonDays": 90,
             "openingHours": [{"day": "MONDAY", "from": "08:00", "until": "20:00"},
                              {"day": "TUESDAY", "from": "08:00", "until": "20:00"}],
             "rooms": [{"id": "%s", "name": "Quiet room", "features": ["heat"], "turnoverMinutes": 5}]}
            """.formatted(roomId);
    }

    public String treatmentJson() {
        return """
            {"name": "Low-back therapeutic massage", "technique": "mixed", "modality": "massage",
             "variants": [{"minutes": 40, "prices": [{"amountMinor": 4200, "currency": "GBP"}]}],
             "bufferBeforeMinutes": 5, "bufferAfterMinutes": 10, "roomFeatures": []}
            """;
    }

    public String therapistJson() {
        return """
            {"name": "Mara Okafor", "languages": ["en", "pl"], "gender": "female", "experienceSince": 2012,
             "treatments": ["%s"],
             "licences": [{"number": "CNHC-1042", "issuer": "CNHC",
                           "validFrom": "2024-01-01", "validUntil": "2028-12-31"}]}
            """.formatted(treatmentId);
    }

    public String shiftJson() {
        return """
            {"therapistId": "%s", "clinicId": "%s", "day": "TUESDAY", "from": "09:00", "until": "17:00",
             "effectiveFrom": "2026-11-01"}
            """.formatted(therapistId, clinicId);
    }

    public static OpeningHours hours(DayOfWeek day, String from, String until) {
        return new OpeningHours(day, hours(from, until));
    }

    public static LocalHours hours(String from, String until) {
        return new LocalHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    private static UUID sample(String suffix) {
        return UUID.fromString("00000000-0000-4000-8000-000000000" + suffix);
    }
}
