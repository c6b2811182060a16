package io.unknot.therapist.clinic;

import static io.unknot.therapist.Riverside.hours;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unknot.schedule.clinic.Closure;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.clinic.Room;
import io.unknot.therapist.Riverside;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClinicTests {

    private static final LocalDate APRIL_1 = LocalDate.of(2027, 4, 1);
    private static final Closure STOCKTAKING = new Closure.OneOff("Stocktaking", APRIL_1, APRIL_1);
    private static final Closure CHRISTMAS = new Closure.Yearly("Christmas", MonthDay.of(12, 25), MonthDay.of(1, 1));
    private static final Closure LEAP_DAY = new Closure.Yearly("Leap day", MonthDay.of(2, 29), MonthDay.of(2, 29));

    private final Clinic riverside = Riverside.anew().clinic();

    @Test
    void refusesHoursThatOverlapAndNamesThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(hours(MONDAY, "12:00", "18:00"), hours(MONDAY, "08:00", "12:30")))
                .withMessage("openingHours must not overlap, but on MONDAY 08:00 to 12:30 and 12:00 to 18:00 do");
    }

    @Test
    void refusesHoursAfterThoseThatLastUntilTheEndOfTheDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(hours(MONDAY, "08:00", "00:00"), hours(MONDAY, "20:00", "21:00")));
    }

    @Test
    void refusesOverlappingHoursOnlyWhereTheirDatesOverlapTooAndNamesThose() {
        var summer = dated(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 8, 31));
        assertThat(open(summer, dated(LocalDate.of(2027, 9, 1), null)).openingHours())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(dated(LocalDate.of(2027, 8, 31), null), summer))
                .withMessage("openingHours must not overlap, but on MONDAY 08:00 to 20:00 (2027-06-01 to 2027-08-31)"
                        + " and 08:00 to 20:00 (2027-08-31 to on) do");
        assertThatIllegalArgumentException().isThrownBy(() -> open(hours(MONDAY, "08:00", "20:00"), summer));
    }

    @Test
    void takesHoursThatTouchAndTheSameHoursOfAnotherDay() {
        var clinic = open(
                hours(TUESDAY, "08:00", "12:00"), hours(MONDAY, "12:00", "18:00"), hours(MONDAY, "08:00", "12:00"));
        assertThat(clinic.openingHours())
                .containsExactly(
                        hours(MONDAY, "08:00", "12:00"),
                        hours(MONDAY, "12:00", "18:00"),
                        hours(TUESDAY, "08:00", "12:00"));
    }

    @Test
    void isTheSameInWhicheverOrderItsHoursClosuresAndRoomsAreGiven() {
        var rooms = List.of(room("Blue room"), room("Green room"));
        var closures = List.of(CHRISTMAS, LEAP_DAY, STOCKTAKING, new Closure.OneOff("Paint", APRIL_1, APRIL_1));
        assertThat(with(riverside.openingHours().reversed(), closures.reversed(), rooms.reversed()))
                .isEqualTo(with(riverside.openingHours(), closures, rooms));
    }

    @Test
    void refusesTheSameClosureTwice() {
        assertThat(with(List.of(), List.of(CHRISTMAS, LEAP_DAY), List.of()).closures())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(List.of(), List.of(STOCKTAKING, CHRISTMAS, STOCKTAKING), List.of()))
                .withMessageStartingWith("closures must not hold");
    }

    @Test
    void givesTheCalendarAllThatDecidesWhenAVisitMayBe() {
        var clinic = with(riverside.openingHours(), List.of(STOCKTAKING), riverside.rooms());
        assertThat(clinic.calendar().isClosedOn(APRIL_1)).isTrue();
        assertThat(clinic.calendar().isClosedOn(APRIL_1.plusDays(1))).isFalse();
        assertThat(clinic.calendar().rooms())
                .containsExactly(riverside.rooms().getFirst().room());
    }

    @Test
    void refusesTwoRoomsOfOneNameOrOneId() {
        var blue = room("Blue room");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(List.of(), List.of(blue, room("Blue room"))))
                .withMessageStartingWith("rooms must not hold the same name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(List.of(), List.of(blue, new NamedRoom("Green room", blue.room()))))
                .withMessageStartingWith("rooms must not hold the same id");
    }

    private static OpeningHours dated(LocalDate from, @Nullable LocalDate until) {
        return new OpeningHours(MONDAY, hours("08:00", "20:00"), from, until);
    }

    private Clinic open(OpeningHours... hours) {
        return with(List.of(hours), riverside.rooms());
    }

    private Clinic with(List<OpeningHours> hours, List<NamedRoom> rooms) {
        return with(hours, List.of(), rooms);
    }

    private Clinic with(List<OpeningHours> hours, List<Closure> closures, List<NamedRoom> rooms) {
        return new Clinic(
                riverside.id(),
                riverside.name(),
                riverside.address(),
                riverside.zone(),
                riverside.window(),
                hours,
                closures,
                rooms,
                riverside.place());
    }

    private static NamedRoom room(String name) {
        return new NamedRoom(name, new Room(UUID.randomUUID(), Set.of(), Duration.ZERO));
    }
}
