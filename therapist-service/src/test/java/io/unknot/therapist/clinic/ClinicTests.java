package io.unknot.therapist.clinic;

import static io.unknot.therapist.Riverside.hours;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.clinic.Room;
import io.unknot.therapist.Riverside;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClinicTests {

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
    void isTheSameInWhicheverOrderItsHoursAndRoomsAreGiven() {
        var one = room("Blue room");
        var other = room("Green room");
        assertThat(with(riverside.openingHours().reversed(), List.of(other, one)))
                .isEqualTo(with(riverside.openingHours(), List.of(one, other)));
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

    private Clinic open(OpeningHours... hours) {
        return with(List.of(hours), riverside.rooms());
    }

    private Clinic with(List<OpeningHours> hours, List<NamedRoom> rooms) {
        return new Clinic(
                riverside.id(),
                riverside.name(),
                riverside.address(),
                riverside.zone(),
                riverside.window(),
                hours,
                riverside.closures(),
                rooms,
                riverside.place());
    }

    private static NamedRoom room(String name) {
        return new NamedRoom(name, new Room(UUID.randomUUID(), Set.of(), Duration.ZERO));
    }
}
