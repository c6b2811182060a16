package io.unknot.schedule;

import static io.unknot.schedule.Riverside.away;
import static io.unknot.schedule.Riverside.hours;
import static io.unknot.schedule.Riverside.riverside;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.unknot.schedule.clinic.BookingWindow;
import io.unknot.schedule.clinic.Closure;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.roster.Licence;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadValuesTests {

    private static final LocalDate DAY = Riverside.TUESDAY;
    private static final Duration TOO_LONG = Duration.ofDays(366);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void areRefusedByTheNameOfTheirField(String field, ThrowingCallable construction) {
        assertThatIllegalArgumentException().isThrownBy(construction).withMessageStartingWith(field + " must ");
    }

    static Stream<Arguments> areRefusedByTheNameOfTheirField() {
        return Stream.concat(badClinics(), badRest());
    }

    private static Stream<Arguments> badClinics() {
        return Stream.of(
                bad("grid", () -> riverside().grid(0).offer()),
                bad("grid", () -> riverside().grid(24 * 60 + 1).offer()),
                bad("grid", () -> window(Duration.ofSeconds(90), Period.ofDays(1))),
                bad("notice", () -> riverside().notice(Duration.ofNanos(-1)).offer()),
                bad("notice", () -> riverside().notice(TOO_LONG).offer()),
                bad("horizon", () -> riverside().horizon(0).offer()),
                bad("horizon", () -> riverside().horizon(-1).offer()),
                bad("horizon", () -> riverside().horizon(732).offer()),
                bad("horizon", () -> window(Duration.ofMinutes(5), Period.ofMonths(25))),
                bad("horizon", () -> window(Duration.ofMinutes(5), Period.ofYears(Integer.MAX_VALUE))),
                bad("horizon", () -> window(Duration.ofMinutes(5), Period.of(0, 1, -40))),
                bad(
                        "rooms",
                        () -> riverside()
                                .rooms(Riverside.LINDEN, Riverside.LINDEN)
                                .offer()),
                bad("features", () -> room(Set.of(" "), Duration.ZERO)),
                bad("turnover", () -> room(Set.of(), Duration.ofMinutes(-1))),
                bad("turnover", () -> room(Set.of(), TOO_LONG)),
                bad("turnover", () -> room(Set.of(), Duration.ofSeconds(30))),
                bad("capacity", () -> new Room(UUID.randomUUID(), Set.of(), Duration.ZERO, 0)),
                bad("capacity", () -> new Room(UUID.randomUUID(), Set.of(), Duration.ZERO, 51)),
                bad("latitude", () -> new Place(90.1, 0)),
                bad("latitude", () -> new Place(Double.NaN, 0)),
                bad("longitude", () -> new Place(0, -180.1)),
                bad("longitude", () -> new Place(0, Double.NEGATIVE_INFINITY)),
                bad("until", () -> new Closure.OneOff("Stocktaking", DAY, DAY.minusDays(1))),
                bad("from", () -> new Closure.OneOff("Stocktaking", LocalDate.MIN, DAY)),
                bad("effectiveFrom", () -> opening(LocalDate.MIN, null)),
                bad("effectiveUntil", () -> opening(null, LocalDate.MAX)),
                bad("effectiveUntil", () -> opening(DAY, DAY.minusDays(1))));
    }

    private static Stream<Arguments> badRest() {
        return Stream.of(
                bad("duration", () -> riverside().massage(0, 0, 0).offer()),
                bad("duration", () -> riverside().massage(12 * 60 + 1, 0, 0).offer()),
                bad("before", () -> riverside().massage(40, -1, 0).offer()),
                bad("after", () -> riverside().massage(40, 0, -1).offer()),
                bad("roomFeatures", () -> riverside().needs("").offer()),
                bad("duration", () -> timing(Duration.ofSeconds(2_430))),
                bad(
                        "duration",
                        () -> riverside().massage(61, 0, 0).strain(60, 60, 15).offer()),
                bad("inARow", () -> riverside().strain(0, 60, 15).offer()),
                bad("aDay", () -> riverside().strain(120, 119, 15).offer()),
                bad("rest", () -> riverside().strain(120, 240, 0).offer()),
                bad("until", () -> hours("17:00", "09:00")),
                bad("until", () -> hours("09:00", "09:00")),
                bad("from", () -> new LocalHours(LocalTime.of(9, 0, 1), LocalTime.NOON)),
                bad("until", () -> new LocalHours(LocalTime.NOON, LocalTime.MAX)),
                bad("breaks", () -> breaks(hours("08:59", "10:00"))),
                bad("breaks", () -> breaks(hours("16:00", "17:01"))),
                bad("breaks", () -> breaks(hours("09:00", "17:00"))),
                bad("breaks", () -> breaks(hours("09:00", "13:00"), hours("13:00", "17:00"))),
                bad(
                        "breaks",
                        () -> breaks(
                                Collections.nCopies(11, hours("12:00", "13:00")).toArray(LocalHours[]::new))),
                bad("firstDay", () -> away(LocalDate.MIN, DAY, LocalHours.ALL_DAY)),
                bad("lastDay", () -> away(DAY, LocalDate.MAX, LocalHours.ALL_DAY)),
                bad("lastDay", () -> away(DAY, DAY.minusDays(1), LocalHours.ALL_DAY)),
                bad("lastDay", () -> away(DAY, DAY.plusDays(733), LocalHours.ALL_DAY)),
                bad("travel", () -> visit(Duration.ofMinutes(-1))),
                bad("travel", () -> visit(Duration.ofMinutes(24 * 60 + 1))),
                bad("effectiveUntil", () -> shift(DAY, DAY.minusDays(1))),
                bad("effectiveFrom", () -> shift(LocalDate.MIN, DAY)),
                bad("effectiveUntil", () -> shift(DAY, LocalDate.MAX)),
                bad("validUntil", () -> new Licence(DAY, DAY.minusDays(1))),
                bad("validFrom", () -> new Licence(LocalDate.MIN, DAY)),
                bad("validUntil", () -> new Licence(DAY, LocalDate.MAX)));
    }

    @Test
    void leaveTheOnesAtTheEdgeAlone() {
        assertThatCode(() -> riverside()
                        .grid(24 * 60)
                        .notice(Duration.ofDays(365))
                        .horizon(730)
                        .offer())
                .doesNotThrowAnyException();
        assertThatCode(() -> new Licence(DAY, DAY)).doesNotThrowAnyException();
        assertThatCode(() -> shift(DAY, DAY)).doesNotThrowAnyException();
        assertThatCode(() -> window(Duration.ofMinutes(1), Period.ofYears(2))).doesNotThrowAnyException();
    }

    @Test
    void cannotSlipInAfterwards() {
        var features = new HashSet<>(Set.of("heat"));
        var room = room(features, Duration.ZERO);
        features.add("double table");
        assertThat(room.features()).containsExactly("heat");

        var shifts = new ArrayList<>(riverside().offer().roster().shifts());
        var offer = riverside().shifts(shifts.getFirst()).offer();
        shifts.clear();
        assertThat(offer.roster().shifts()).hasSize(1);
    }

    private static Room room(Set<String> features, Duration turnover) {
        return new Room(UUID.randomUUID(), features, turnover);
    }

    private static Shift shift(LocalDate from, LocalDate until) {
        return Riverside.shift(TUESDAY, hours("09:00", "17:00"), from, until);
    }

    private static Shift breaks(LocalHours... breaks) {
        return Riverside.shift(Recurrence.once(DAY), hours("09:00", "17:00"), breaks);
    }

    private static OpeningHours opening(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new OpeningHours(TUESDAY, hours("09:00", "17:00"), from, until);
    }

    private static TakenVisit visit(Duration travel) {
        var visible = riverside().offer().visible(Riverside.FRIDAY_NOON);
        return new TakenVisit(visible, visible, travel);
    }

    private static TreatmentTiming timing(Duration duration) {
        return new TreatmentTiming(Riverside.LOW_BACK_MASSAGE, duration, Duration.ZERO, Duration.ZERO, Set.of());
    }

    private static BookingWindow window(Duration grid, Period horizon) {
        return new BookingWindow(grid, Duration.ZERO, horizon);
    }

    private static Arguments bad(String field, ThrowingCallable construction) {
        return arguments(field, construction);
    }
}
