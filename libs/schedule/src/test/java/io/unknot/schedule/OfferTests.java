package io.unknot.schedule;

import static io.unknot.schedule.Riverside.LINDEN;
import static io.unknot.schedule.Riverside.WILLOW;
import static io.unknot.schedule.Riverside.away;
import static io.unknot.schedule.Riverside.leeds;
import static io.unknot.schedule.Riverside.riverside;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferTests {

    private static final Instant TEN = leeds("2026-11-24T10:00");

    @Test
    void showsTheClientTheTreatmentAlone() {
        assertThat(riverside().offer().visible(TEN)).isEqualTo(span("10:00", "10:40"));
    }

    @Test
    void takesTheTherapistForTheBuffersAsWell() {
        assertThat(riverside().offer().therapistOccupied(TEN)).isEqualTo(span("09:55", "10:50"));
    }

    @Test
    void takesTheRoomForTheBuffersAndItsTurnover() {
        assertThat(riverside().offer().roomOccupied(TEN, LINDEN)).isEqualTo(span("09:55", "11:05"));
        assertThat(riverside().offer().roomOccupied(TEN, WILLOW)).isEqualTo(span("09:55", "10:50"));
    }

    @Test
    void fitsTheRoomsThatHaveEverythingItNeeds() {
        assertThat(riverside().offer().fittingRooms()).containsExactly(LINDEN, WILLOW);
        assertThat(riverside().needs("heat").offer().fittingRooms()).containsExactly(LINDEN);
        assertThat(riverside().needs("heat", "floor mat").offer().fittingRooms())
                .isEmpty();
    }

    @Test
    void readsFeaturesAlikeWhateverTheirCase() {
        var hot = new Room(UUID.randomUUID(), Set.of(" Heat"), LINDEN.turnover());
        assertThat(riverside().rooms(hot).needs("HEAT ").offer().fittingRooms()).containsExactly(hot);
    }

    @Test
    void keepsOnlyTheTherapistsShiftsAtTheClinic() {
        var here = riverside().offer().roster().shifts().getFirst();
        var elsewhere = new Shift(UUID.randomUUID(), here.therapistId(), UUID.randomUUID(), here.days(), here.hours());
        var someoneElses = new Shift(UUID.randomUUID(), UUID.randomUUID(), here.clinicId(), here.days(), here.hours());
        var offer = riverside().shifts(elsewhere, here, someoneElses).offer();
        assertThat(offer.roster().shifts()).containsExactly(here);
    }

    @Test
    void keepsOnlyTheTherapistsTimeOff() {
        var day = Riverside.TUESDAY;
        var own = away(day, day, LocalHours.ALL_DAY);
        var someoneElses = new TimeOff(UUID.randomUUID(), UUID.randomUUID(), day, day, LocalHours.ALL_DAY);
        assertThat(riverside().away(someoneElses, own).offer().roster().timeOff())
                .containsExactly(own);
    }

    private static Span span(String from, String until) {
        return new Span(leeds("2026-11-24T" + from), leeds("2026-11-24T" + until));
    }
}
