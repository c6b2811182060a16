package io.unknot.notification.letter.template;

import static io.unknot.events.reminder.MessageKind.CANCELLATION;
import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.MOVE;
import static io.unknot.events.reminder.MessageKind.REMINDER_2H;
import static io.unknot.events.reminder.MessageKind.REMINDER_48H;
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
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Before;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.Owed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitLettersTests {

    private static final Contact CLIENT = new Contact("Robin <Sore> & Sons", "robin@example.org");
    private static final String LINK = "http://localhost:8080/#/visits/00000000-0000-4000-8000-000000000901";

    private static final Instant YESTERDAY = LowBackVisit.START.minus(Duration.ofDays(1));

    private final VisitLetters letters =
            new VisitLetters(new LetterSettings("http://localhost:8080", "visits@unknot.example"), new Templates());

    @ParameterizedTest
    @EnumSource(MessageKind.class)
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
    @EnumSource(MessageKind.class)
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
        assertThat(letter(REMINDER_2H, RiversideClinic.inLeeds()).subject())
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

        assertThat(letter(REMINDER_48H, madrid).text()).contains("10:40 to 11:20 CET (Europe/Madrid)");
    }

    @Test
    void hasAReferenceThatIsTheSameEachTime() {
        assertThat(letter(CONFIRMATION, RiversideClinic.inLeeds()).reference())
                .isEqualTo("<00000000-0000-4000-8000-000000000901.2.confirmation@unknot>");
        assertThat(letter(REMINDER_48H, RiversideClinic.inLeeds()).reference())
                .isEqualTo("<00000000-0000-4000-8000-000000000901.2.reminder-48h@unknot>");
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
        assertThat(letter(REMINDER_48H, RiversideClinic.inLeeds()).calendar()).isEmpty();
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
        return letter(kind, appointment, clinic, clinic, kind == MOVE ? Optional.of(yesterday) : Optional.empty());
    }

    private Letter moved(Before before, Clinic clinicBefore) {
        var appointment = LowBackVisit.in(State.BOOKED);
        return letter(MOVE, appointment, RiversideClinic.inLeeds(), clinicBefore, Optional.of(before));
    }

    private Letter letter(
            MessageKind kind, Appointment appointment, Clinic clinic, Clinic clinicBefore, Optional<Before> before) {
        var owed = new Owed(kind, LowBackVisit.START.minusSeconds(7200), LowBackVisit.START, before);
        var about = new About(
                new MessageId(UUID.randomUUID()), appointment.id(), appointment.version(), Channel.EMAIL, owed);
        return letters.write(about, appointment, clinic, clinicBefore, CLIENT);
    }
}
