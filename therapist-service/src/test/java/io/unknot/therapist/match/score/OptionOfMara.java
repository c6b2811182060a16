package io.unknot.therapist.match.score;

import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.roster.Licence;
import io.unknot.schedule.search.FreeTime;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.rating.Rating;
import io.unknot.therapist.therapist.Gender;
import io.unknot.therapist.therapist.IssuedLicence;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.treatment.Contraindication;
import io.unknot.therapist.treatment.Modality;
import io.unknot.therapist.treatment.Pressure;
import io.unknot.therapist.treatment.Price;
import io.unknot.therapist.treatment.Treatment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Mara at Riverside tomorrow at nine, of whom one thing at a time is other. */
final class OptionOfMara {

    static final String LOW_BACK_PAIN = "low-back-pain";
    static final Instant MONDAY_NOON = Instant.parse("2027-01-04T12:00:00Z");
    static final Place LEEDS = new Place(53.7965, -1.5478);

    UUID therapist = UUID.randomUUID();
    Set<String> conditions = Set.of();
    Set<String> suits = Set.of();
    Contraindication.@Nullable Effect care = null;

    @Nullable
    Place place = new Place(53.80, -1.60);

    long price = 4200;
    Instant start = Instant.parse("2027-01-05T09:00:00Z");
    List<Integer> stars = List.of(0, 0, 1, 1, 0);
    int since = 2017;
    Set<String> languages = Set.of("en");

    @Nullable
    Gender gender = null;

    Set<Pressure> pressures = Set.of(Pressure.LIGHT);
    boolean recommended = false;
    LocalDate licensedUntil = LocalDate.of(2028, 12, 31);

    private OptionOfMara() {}

    /** Nothing speaks against her, nothing much for her. */
    static Option usual() {
        return with(_ -> {});
    }

    static Option with(Consumer<OptionOfMara> change) {
        var mara = new OptionOfMara();
        change.accept(mara);
        return mara.option();
    }

    /** All that can be wished for. */
    static Wishes everyWish() {
        return new Wishes(
                LOW_BACK_PAIN,
                LEEDS,
                Price.of(5000, "GBP"),
                null,
                "pl",
                Gender.FEMALE,
                Pressure.FIRM,
                true,
                MONDAY_NOON);
    }

    static Wishes noWish() {
        return new Wishes(null, null, null, null, null, null, null, false, MONDAY_NOON);
    }

    private Option option() {
        var riverside = Riverside.ofTheSamples();
        var told = riverside.clinic();
        var clinic = new Clinic(
                told.id(),
                told.name(),
                told.address(),
                told.zone(),
                told.window(),
                told.openingHours(),
                List.of(),
                told.rooms(),
                place);
        var time = new FreeTime(clinic.id(), riverside.treatmentId(), therapist, start, start.plusSeconds(2400));
        return new Option(
                time,
                person(),
                treatment(riverside),
                clinic,
                Optional.of(Price.of(price, "GBP")),
                new Rating(therapist, stars),
                recommended);
    }

    private Therapist person() {
        var licence = new Licence(LocalDate.of(2024, 1, 1), licensedUntil);
        return new Therapist(
                therapist,
                "Mara Okafor",
                languages,
                gender,
                Year.of(since),
                Set.of(),
                List.of(new IssuedLicence("CNHC-1042", "CNHC", licence)),
                Set.of(),
                conditions,
                List.of(),
                null,
                null);
    }

    private Treatment treatment(Riverside riverside) {
        var known = riverside.lowBackMassage();
        return new Treatment(
                known.id(),
                known.name(),
                known.technique(),
                Modality.MASSAGE,
                known.variants(),
                Duration.ZERO,
                Duration.ZERO,
                Set.of(),
                null,
                suits,
                care == null ? List.of() : List.of(new Contraindication(LOW_BACK_PAIN, care, Set.of())),
                pressures);
    }
}
