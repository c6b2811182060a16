package io.unknot.notification.letter.template;

import static io.unknot.events.reminder.MessageKind.CANCELLATION;
import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.EARLY_REMINDER;
import static io.unknot.events.reminder.MessageKind.LATE_REMINDER;
import static io.unknot.events.reminder.MessageKind.MOVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.calendar.CalendarEntry;
import io.unknot.notification.calendar.CalendarFile;
import io.unknot.notification.calendar.CalendarFile.Method;
import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.clinic.RiversideClinic;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Matter;
import io.unknot.notification.letter.Robin;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Facts;
import io.unknot.notification.message.Facts.Before;
import io.unknot.notification.message.Owed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitLettersTests {

    private static final Contact CLIENT = Robin.named("Robin <Sore> & Sons");
    private static final String LINK = "http://localhost:8080/#/visits/00000000-0000-4000-8000-000000000901";

    private static final Instant YESTERDAY = LowBackVisit.START.minus(Duration.ofDays(1));

    private final VisitLetters letters =
            new VisitLetters(new LetterSettings("http://localhost:8080", "visits@unknot.example"), new Templates());

    @ParameterizedTest
    @EnumSource(
            value = MessageKind.class,
            names = {
                "CONFIRMATION",
                "CANCELLATION",
                "MOVE",
                "EARLY_REMINDER",
                "LATE_REMINDER",
                "AFTERCARE",
                "SCORE_REQUEST"
            })
    void saysWhenAndWhereInTheClinicsOwnTime(MessageKind kind) {
        var letter = letter(kind, RiversideClinic.inLeeds());

        assertThat(letter.text())
                .contains("Robin <Sore> & Sons", "Tuesday 24 November 2026, 09:40 to 10:20 GMT (Europe/London)")
                .contains("Riverside", "12 Wharf Street, Leeds, LS1 4AB, GB", LINK);
        assertThat(letter.html())
                .contains(
                        "Robin &lt;Sore&gt; &amp; Sons", "Tuesday 24 November 2026, 09:40 to 10:20 GMT (Europe/London)")
                .contains("Riverside", "12 Wharf Street, Leeds, LS1 4AB, GB", "href=\"" + LINK + "\"")
                .doesNotContain("th:text", "th:href", "th:replace");
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageKind.class,
            names = {
                "CONFIRMATION",
                "CANCELLATION",
                "MOVE",
                "EARLY_REMINDER",
                "LATE_REMINDER",
                "AFTERCARE",
                "SCORE_REQUEST"
            })
    void saysNothingOfTreatmentBodyOrTherapist(MessageKind kind) {
        var letter = letter(kind, RiversideClinic.inLeeds());
        var all = letter.subject()
                + letter.text()
                + letter.html()
                + letter.calendar().map(entry -> entry.text()).orElse("");

        assertThat(all.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("massage", "therap", "pain", "back", "treatment", "patient", "mara");
    }

    @Test
    void hasASubjectFitForALockedScreen() {
        assertThat(letter(CONFIRMATION, RiversideClinic.inLeeds()).subject())
                .isEqualTo("Booked: Riverside, Tue 24 Nov, 09:40 (GMT)");
        assertThat(letter(CANCELLATION, RiversideClinic.inLeeds()).subject())
                .isEqualTo("Cancelled: Riverside, Tue 24 Nov, 09:40 (GMT)");
        assertThat(letter(LATE_REMINDER, RiversideClinic.inLeeds()).subject())
                .isEqualTo("Reminder: Riverside, Tue 24 Nov, 09:40 (GMT)");
    }

    @Test
    void saysFromWhenAndWhereAVisitHasMoved() {
        var harbour = RiversideClinic.named("Harbour", ZoneId.of("Europe/Madrid"));
        var before = new Before(new ClinicId(UUID.randomUUID()), YESTERDAY, YESTERDAY.plusSeconds(2400));
        var letter = moved(before, harbour);

        assertThat(letter.subject()).isEqualTo("Moved: Riverside, Tue 24 Nov, 09:40 (GMT)");
        for (var text : List.of(letter.text(), letter.html())) {
            assertThat(text)
                    .contains("Monday 23 November 2026, 10:40 to 11:20 CET (Europe/Madrid), Harbour")
                    .contains("Tuesday 24 November 2026, 09:40 to 10:20 GMT (Europe/London)")
                    .doesNotContain("stay the same", "th:if", "[#");
        }
    }

    @Test
    void saysThatTimeAndPlaceStayWhenSomethingElseChanged() {
        var same =
                new Before(LowBackVisit.RIVERSIDE, LowBackVisit.START, LowBackVisit.START.plus(Duration.ofMinutes(40)));
        var letter = moved(same, RiversideClinic.inLeeds());

        assertThat(letter.subject()).startsWith("Changed: Riverside, ");
        assertThat(letter.text()).contains("stay the same").doesNotContain("It was to be");
        assertThat(letter.html()).contains("stay the same").doesNotContain("It was to be");
    }

    @Test
    void showsAnotherZonesTime() {
        var madrid = RiversideClinic.named("Harbour", ZoneId.of("Europe/Madrid"));

        assertThat(letter(EARLY_REMINDER, madrid).text()).contains("10:40 to 11:20 CET (Europe/Madrid)");
    }

    @Test
    void hasAReferenceThatIsTheSameEachTime() {
        assertThat(letter(CONFIRMATION, RiversideClinic.inLeeds()).reference())
                .isEqualTo("<00000000-0000-4000-8000-000000000901.2.confirmation@unknot>");
        assertThat(letter(EARLY_REMINDER, RiversideClinic.inLeeds()).reference())
                .isEqualTo("<00000000-0000-4000-8000-000000000901.2.early-reminder@unknot>");
    }

    @Test
    void putsTheVisitIntoTheCalendarAndTakesItOutAgain() {
        var asked = letter(CONFIRMATION, RiversideClinic.inLeeds()).calendar().orElseThrow();
        var cancelled =
                letter(CANCELLATION, RiversideClinic.inLeeds()).calendar().orElseThrow();

        assertThat(asked.method()).isEqualTo(Method.REQUEST);
        assertThat(cancelled.method()).isEqualTo(Method.CANCEL);
        assertThat(visit(cancelled).uid())
                .isEqualTo(visit(asked).uid())
                .isEqualTo("00000000-0000-4000-8000-000000000901@unknot");
        var moved = letter(MOVE, RiversideClinic.inLeeds()).calendar().orElseThrow();
        assertThat(moved.method()).isEqualTo(Method.REQUEST);
        assertThat(visit(moved).uid()).isEqualTo(visit(asked).uid());
        assertThat(visit(moved).start()).isEqualTo(LowBackVisit.START);
        assertThat(visit(cancelled).sequence()).isGreaterThan(visit(asked).sequence());
        assertThat(letter(EARLY_REMINDER, RiversideClinic.inLeeds()).calendar()).isEmpty();
    }

    @Test
    void showsNobodyInALog() {
        var letter = letter(CONFIRMATION, RiversideClinic.inLeeds());

        assertThat(letter.toString() + CLIENT).doesNotContain("Robin", "robin@example.org", "Riverside");
    }

    private static CalendarEntry visit(CalendarFile file) {
        return file.visits().getFirst();
    }

    private Letter letter(MessageKind kind, Clinic clinic) {
        var appointment = LowBackVisit.in(kind == CANCELLATION ? State.CANCELLED : State.BOOKED);
        var yesterday = new Before(appointment.clinic(), YESTERDAY, YESTERDAY.plusSeconds(2400));
        return letter(kind, appointment, clinic, clinic, kind == MOVE ? yesterday : new Facts.None());
    }

    private Letter moved(Before before, Clinic clinicBefore) {
        var appointment = LowBackVisit.in(State.BOOKED);
        return letter(MOVE, appointment, RiversideClinic.inLeeds(), clinicBefore, before);
    }

    private Letter letter(MessageKind kind, Appointment appointment, Clinic clinic, Clinic clinicBefore, Facts facts) {
        var owed = new Owed(kind, LowBackVisit.START.minusSeconds(7200), LowBackVisit.START, facts);
        var about = About.toClient(appointment, Channel.EMAIL, owed);
        var known = new HashMap<>(Map.of(appointment.clinic(), clinic));
        owed.before().ifPresent(before -> known.putIfAbsent(before.clinic(), clinicBefore));
        return letters.write(new Matter(about, Optional.of(appointment), known), new Addressee(CLIENT));
    }
}
