package io.unknot.benchmark.chain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A chain whose ids follow from numbers. Every therapist works at one clinic, Monday to Saturday from 08:00 to 20:00, and
 * all give the one treatment; a clinic has a room for each of its therapists.
 */
public record BenchmarkChain(ChainSize size) {

    public static final UUID TREATMENT = id(1, 0, 0);
    public static final List<String> DAYS = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY");

    private static final List<String> ZONES =
            List.of("Europe/London", "Europe/Madrid", "America/New_York", "Asia/Kolkata", "Australia/Sydney");

    /** One thing to save: the end of its address, and its body. */
    public record Entry(String path, Map<String, Object> body) {}

    public UUID clinic(int number) {
        return id(2, size.clinics(), number);
    }

    public UUID therapist(int number) {
        return id(3, size.clinics(), number);
    }

    public UUID room(int therapist) {
        return id(4, size.clinics(), therapist);
    }

    public UUID client(int number) {
        return id(5, 0, number);
    }

    public int clinicOf(int therapist) {
        return therapist / size.therapistsPerClinic();
    }

    public String zoneOf(int therapist) {
        return ZONES.get(clinicOf(therapist) % ZONES.size());
    }

    /** The therapists of the first clinics. */
    public List<UUID> therapists(int count) {
        return IntStream.range(0, count).mapToObj(this::therapist).toList();
    }

    Stream<Entry> clinicsAndTreatment() {
        var treatment = new Entry(
                "treatments/" + TREATMENT,
                Map.of(
                        "name",
                        "Low-back massage",
                        "technique",
                        "mixed",
                        "modality",
                        "massage",
                        "variants",
                        List.of(Map.of(
                                "minutes", 40, "prices", List.of(Map.of("amountMinor", 5200, "currency", "GBP")))),
                        "bufferBeforeMinutes",
                        5,
                        "bufferAfterMinutes",
                        10,
                        "roomFeatures",
                        List.of()));
        return Stream.concat(
                Stream.of(treatment), IntStream.range(0, size.clinics()).mapToObj(this::clinicEntry));
    }

    Stream<Entry> therapists() {
        return IntStream.range(0, size.therapists())
                .mapToObj(number -> new Entry(
                        "therapists/" + therapist(number),
                        Map.of(
                                "name", "Therapist " + number,
                                "languages", List.of("en"),
                                "experienceSince", 2012,
                                "treatments", List.of(TREATMENT),
                                "licences",
                                        List.of(Map.of(
                                                "number", "LM-" + number,
                                                "issuer", "Register",
                                                "validFrom", "2024-01-01",
                                                "validUntil", "2035-12-31")))));
    }

    Stream<Entry> shifts() {
        return IntStream.range(0, size.therapists())
                .boxed()
                .flatMap(number -> DAYS.stream().map(day -> shift(number, day)));
    }

    private Entry shift(int therapist, String day) {
        var id = id(6, size.clinics(), therapist * 10 + DAYS.indexOf(day));
        return new Entry(
                "shifts/" + id,
                Map.of(
                        "therapistId",
                        therapist(therapist),
                        "clinicId",
                        clinic(clinicOf(therapist)),
                        "day",
                        day,
                        "from",
                        "08:00",
                        "until",
                        "20:00",
                        "effectiveFrom",
                        LocalDate.now(ZoneOffset.UTC).minusDays(7).toString()));
    }

    private Entry clinicEntry(int number) {
        var first = number * size.therapistsPerClinic();
        return new Entry(
                "clinics/" + clinic(number),
                Map.of(
                        "name", "Clinic " + number,
                        "address",
                                Map.of("line", "1 Bench Street", "city", "Leeds", "postcode", "LS1", "country", "GB"),
                        "zone", ZONES.get(number % ZONES.size()),
                        "gridMinutes", 10,
                        "noticeMinutes", 60,
                        "horizonDays", size.days(),
                        "openingHours",
                                DAYS.stream()
                                        .map(day -> Map.of("day", day, "from", "07:00", "until", "21:00"))
                                        .toList(),
                        "rooms",
                                IntStream.range(first, first + size.therapistsPerClinic())
                                        .mapToObj(therapist -> Map.of(
                                                "id",
                                                room(therapist),
                                                "name",
                                                "Room " + therapist,
                                                "features",
                                                List.of(),
                                                "turnoverMinutes",
                                                10))
                                        .toList()));
    }

    private static UUID id(long kind, long chain, long number) {
        return new UUID(kind << 32 | chain << 16 | 0x4000, 0x8000_0000_0000_0000L | number);
    }
}
