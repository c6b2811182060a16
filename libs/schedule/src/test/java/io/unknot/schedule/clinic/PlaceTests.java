package io.unknot.schedule.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlaceTests {

    private static final Place LEEDS = new Place(53.7997, -1.5492);
    private static final Place YORK = new Place(53.9590, -1.0815);
    private static final Place SYDNEY = new Place(-33.8688, 151.2093);

    @Test
    void measuresAlongTheSurface() {
        assertThat(LEEDS.kilometresTo(YORK)).isCloseTo(35.4, within(0.2));
        assertThat(YORK.kilometresTo(LEEDS)).isCloseTo(LEEDS.kilometresTo(YORK), within(1e-9));
        assertThat(LEEDS.kilometresTo(SYDNEY)).isCloseTo(16_960, within(60.0));
        assertThat(LEEDS.kilometresTo(LEEDS)).isZero();
    }

    @Test
    void measuresAcrossTheDateLineAndOverThePole() {
        assertThat(new Place(0, 179.9).kilometresTo(new Place(0, -179.9))).isCloseTo(22.2, within(0.1));
        assertThat(new Place(89.9, 0).kilometresTo(new Place(89.9, 180))).isCloseTo(22.2, within(0.1));
        assertThat(new Place(0, 0).kilometresTo(new Place(0, 180))).isCloseTo(20_015, within(1.0));
    }

    @Test
    void givesAJourneyTenMinutesAtLeastAndADayAtMost() {
        assertThat(LEEDS.travelTo(LEEDS)).isEqualTo(Duration.ofMinutes(10));
        assertThat(LEEDS.travelTo(new Place(53.879, -1.5492))).isEqualTo(Duration.ofMinutes(30));
        assertThat(LEEDS.travelTo(YORK)).isBetween(Duration.ofMinutes(115), Duration.ofMinutes(120));
        assertThat(LEEDS.travelTo(SYDNEY)).isEqualTo(Duration.ofDays(1));
    }
}
