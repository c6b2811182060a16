package io.unknot.therapist.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.availability.Visits;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.availability.chain.ChainWriter;
import io.unknot.therapist.availability.chain.RosteredTherapist;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mara works eight hours, on Tuesday; it is Monday noon. */
class FiguresTests {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ChainInMemory chain = new ChainInMemory();
    private final Riverside riverside = Riverside.anew();

    @Test
    void aVisitOfFortyMinutesFillsATwelfthOfTheWeek() {
        var writer = chainWithTimeOff(List.of());
        writer.take(new Visits(riverside).at("09:40"));
        chain.becomes(writer.chain());

        assertThat(fillOn("2027-01-11T12:00:00Z")).isCloseTo(1 / 12.0, within(0.0001));
    }

    @Test
    void timeOffIsNotToBeFilled() {
        var morning = new TimeOff(
                UUID.randomUUID(), riverside.therapistId(), TUESDAY, TUESDAY, Riverside.hours("13:00", "17:00"));
        var writer = chainWithTimeOff(List.of(morning));
        writer.take(new Visits(riverside).at("09:40"));
        chain.becomes(writer.chain());

        assertThat(fillOn("2027-01-11T12:00:00Z")).isCloseTo(1 / 6.0, within(0.0001));
    }

    @Test
    void aWeekInWhichNobodyWorksIsEmpty() {
        chain.becomes(chainWithTimeOff(List.of(
                        new TimeOff(UUID.randomUUID(), riverside.therapistId(), TUESDAY, TUESDAY, LocalHours.ALL_DAY)))
                .chain());

        assertThat(fillOn("2027-01-11T12:00:00Z")).isZero();
    }

    @Test
    void licencesAreSeenAMonthBeforeTheyEndAndOnceTheyHave() {
        chain.becomes(chainWithTimeOff(List.of()).chain());

        assertThat(licences("2028-12-01T12:00:00Z")).containsExactly(0.0, 0.0);
        assertThat(licences("2028-12-03T12:00:00Z")).containsExactly(1.0, 0.0);
        assertThat(licences("2029-01-01T12:00:00Z")).containsExactly(0.0, 1.0);
    }

    @Test
    void nothingIsShownBeforeTheChainWasRead() {
        new ShowFill(chain, InstantSource.system(), meters).show();

        assertThat(meters.find("unknot.clinic.fill.ratio").gauges()).isEmpty();
    }

    private ChainWriter chainWithTimeOff(List<TimeOff> timeOff) {
        var writer = new ChainWriter(Optional.empty());
        writer.clinics(Set.of(riverside.clinicId()), List.of(riverside.clinic()));
        writer.treatments(Set.of(riverside.treatmentId()), List.of(riverside.lowBackMassage()));
        writer.therapists(
                Set.of(riverside.therapistId()),
                List.of(new RosteredTherapist(riverside.mara(), new Roster(List.of(riverside.tuesdays()), timeOff))));
        return writer;
    }

    private double fillOn(String now) {
        new ShowFill(chain, InstantSource.fixed(Instant.parse(now)), meters).show();
        return meters.get("unknot.clinic.fill.ratio")
                .tag("clinic", riverside.clinicId().toString())
                .gauge()
                .value();
    }

    private List<Double> licences(String now) {
        var fresh = new SimpleMeterRegistry();
        new ShowLicences(chain, InstantSource.fixed(Instant.parse(now)), fresh).show();
        return List.of(licences(fresh, "ending"), licences(fresh, "ended"));
    }

    private static double licences(SimpleMeterRegistry registry, String state) {
        return registry.get("unknot.therapist.licences")
                .tag("state", state)
                .gauge()
                .value();
    }
}
