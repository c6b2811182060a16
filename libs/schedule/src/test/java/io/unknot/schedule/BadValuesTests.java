package io.unknot.schedule;

import static io.unknot.schedule.Riverside.hours;
import static io.unknot.schedule.Riverside.riverside;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
                bad("grid", () -> calendar(Duration.ofSeconds(90), Period.ofDays(1))),
                bad("notice", () -> riverside().notice(Duration.ofNanos(-1)).offer()),
                bad("notice", () -> riverside().notice(TOO_LONG).offer()),
                bad("horizon", () -> riverside().horizon(0).offer()),
                bad("horizon", () -> riverside().horizon(-1).offer()),
                bad("horizon", () -> riverside().horizon(732).offer()),
                bad("horizon", () -> calendar(Duration.ofMinutes(5), Period.ofMonths(25))),
                bad("horizon", () -> calendar(Duration.ofMinutes(5), Period.ofYears(Integer.MAX_VALUE))),
                bad("horizon", () -> calendar(Duration.ofMinutes(5), Period.of(0, 1, -40))),
                bad(
                        "rooms",
                        () -> riverside()
                                .rooms(Riverside.LINDEN, Riverside.LINDEN)
                                .offer()),
                bad("features", () -> room(Set.of(" "), Duration.ZERO)),
                bad("turnover", () -> room(Set.of(), Duration.ofMinutes(-1))),
                bad("turnover", () -> room(Set.of(), TOO_LONG)));
    }

    private static Stream<Arguments> badRest() {
        return Stream.of(
                bad("duration", () -> riverside().massage(0, 0, 0).offer()),
                bad("duration", () -> riverside().massage(12 * 60 + 1, 0, 0).offer()),
                bad("before", () -> riverside().massage(40, -1, 0).offer()),
                bad("after", () -> riverside().massage(40, 0, -1).offer()),
                bad("roomFeatures", () -> riverside().needs("").offer()),
                bad("until", () -> hours(TUESDAY, "17:00", "09:00")),
                bad("until", () -> hours(TUESDAY, "09:00", "09:00")),
                bad("from", () -> new WeeklyHours(TUESDAY, LocalTime.of(9, 0, 1), LocalTime.NOON)),
                bad("until", () -> new WeeklyHours(TUESDAY, LocalTime.NOON, LocalTime.MAX)),
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
        assertThatCode(() -> calendar(Duration.ofMinutes(1), Period.ofYears(2))).doesNotThrowAnyException();
    }

    @Test
    void cannotSlipInAfterwards() {
        var features = new HashSet<>(Set.of("heat"));
        var room = room(features, Duration.ZERO);
        features.add("double table");
        assertThat(room.features()).containsExactly("heat");

        var shifts = new ArrayList<>(riverside().offer().shifts());
        var offer = riverside().shifts(shifts.getFirst()).offer();
        shifts.clear();
        assertThat(offer.shifts()).hasSize(1);
    }

    private static Room room(Set<String> features, Duration turnover) {
        return new Room(UUID.randomUUID(), features, turnover);
    }

    private static Shift shift(LocalDate from, LocalDate until) {
        return Riverside.shift(hours(TUESDAY, "09:00", "17:00"), from, until);
    }

    private static ClinicCalendar calendar(Duration grid, Period horizon) {
        return new ClinicCalendar(
                Riverside.CLINIC, ZoneId.of("Europe/London"), List.of(), grid, Duration.ZERO, horizon, List.of());
    }

    private static Arguments bad(String field, ThrowingCallable construction) {
        return arguments(field, construction);
    }
}
