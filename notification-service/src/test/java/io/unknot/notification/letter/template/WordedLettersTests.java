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
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.appointment.TherapistId;
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
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.Subject;
import io.unknot.notification.preference.unsubscribe.UnsubscribeLinks;
import io.unknot.notification.secret.OpenSecrets;
import io.unknot.notification.words.own.OurWords;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordedLettersTests {

    private static final Contact CLIENT = Robin.named("Robin <Sore> & Sons");
    private static final String LINK = "http://localhost:8080/#/visits/00000000-0000-4000-8000-000000000901";

    private static final Instant BEFORE = LowBackVisit.START.minusSeconds(7200);
    private static final Instant YESTERDAY = LowBackVisit.START.minus(Duration.ofDays(1));

    private static final LetterSettings SETTINGS = new LetterSettings("http://localhost:8080", "visits@unknot.example");

    private final PageLinks pages = new PageLinks(SETTINGS, WordedLettersTests::answer);
    private final WordedLetters letters = new WordedLetters(
            OurWords.inUse(),
            pages,
            new CalendarFiles(SETTINGS, pages),
            new UnsubscribeLinks(new OpenSecrets(), "http://localhost:8080"));

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
                .doesNotContain("{", "}");
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
                    .doesNotContain("stay the same", "{");
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

    @Test
    void writesInTheReadersLanguageAndInEnglishWhereWeHaveNone() {
        assertThat(reading("de-AT", LATE_REMINDER).subject()).startsWith("Erinnerung: Riverside, Di., 24. Nov., 09:40");
        assertThat(reading("ar", LATE_REMINDER).html()).contains("dir=\"rtl\"");
        assertThat(reading("fr", LATE_REMINDER).subject()).startsWith("Reminder: ");
    }

    @Test
    void showsAWayOutOfWhatAClientMayDoWithout() {
        var reminder = letter(LATE_REMINDER, RiversideClinic.inLeeds());
        var link = reminder.unsubscribe().orElseThrow().toString();

        assertThat(link).startsWith("http://localhost:8080/api/v1/unsubscribe/");
        assertThat(reminder.text()).endsWith("No more messages like this one: " + link + "\n");
        assertThat(letter(CONFIRMATION, RiversideClinic.inLeeds()).unsubscribe())
                .isEmpty();
        assertThat(letter(CONFIRMATION, RiversideClinic.inLeeds()).text()).doesNotContain("No more messages");
    }

    @Test
    void asksWhetherTheClientComesInARemindersMailAndInNoOther() {
        assertThat(letter(EARLY_REMINDER, RiversideClinic.inLeeds()).text())
                .contains(
                        "I'll be there: http://localhost:8080/#/answer/true",
                        "I can't: http://localhost:8080/#/answer/false");
        assertThat(letter(LATE_REMINDER, RiversideClinic.inLeeds()).html())
                .contains("href=\"http://localhost:8080/#/answer/true\"");
        assertThat(letter(CONFIRMATION, RiversideClinic.inLeeds()).text()).doesNotContain("#/answer/");
    }

    @Test
    void keepsToTheWordsOfTheChannel() {
        var text = toClient(Channel.SMS, new Owed(LATE_REMINDER, BEFORE, LowBackVisit.START));
        var notice = toClient(Channel.INBOX, new Owed(LATE_REMINDER, BEFORE, LowBackVisit.START));

        assertThat(text.text())
                .isEqualTo("Reminder: Riverside, 24 Nov 09:40. Reply YES if you come, NO if you cannot. " + LINK);
        assertThat(text.subject()).isEmpty();
        assertThat(notice.subject()).isEqualTo("Your next visit");
        assertThat(List.of(text, notice)).allSatisfy(letter -> {
            assertThat(letter.html()).isEmpty();
            assertThat(letter.calendar()).isEmpty();
            assertThat(letter.unsubscribe()).isEmpty();
        });
    }

    @Test
    void writesNothingButTheCodeToANewcomer() {
        var verification = new Subject(Subject.Kind.VERIFICATION, UUID.randomUUID(), 1);
        var owed = new Owed(MessageKind.CONTACT_CODE, BEFORE, LowBackVisit.START);
        var about = About.of(
                verification, new Recipient.Newcomer(verification.id()), Optional.empty(), Channel.EMAIL, owed);

        var letter = letters.write(
                new Matter(about, Optional.empty(), Map.of()),
                new Addressee(CLIENT, Optional.of(new Addressee.Code("042195"))));

        assertThat(letter.subject()).isEqualTo("Your code");
        assertThat(letter.text())
                .startsWith("Your code is 042195. It is good for 10 minutes.")
                .doesNotContain("Robin");
    }

    @Test
    void leadsWhoeverLogsInToAPageThatAsksAndNamesNobody() {
        var login = new Subject(Subject.Kind.LOGIN_LINK, UUID.randomUUID(), 1);
        var owed = new Owed(MessageKind.LOGIN_LINK, BEFORE, LowBackVisit.START);
        var about = About.of(login, new Recipient.LoggingIn(login.id()), Optional.empty(), Channel.EMAIL, owed);

        var letter = letters.write(
                new Matter(about, Optional.empty(), Map.of()),
                new Addressee(CLIENT, Optional.of(new Addressee.Code("042195", 14, Optional.of("a-token")))));

        assertThat(letter.subject()).isEqualTo("Sign in").doesNotContain("042195");
        assertThat(letter.text())
                .contains("http://localhost:8080/#/login/a-token", "042195", "14 minutes")
                .doesNotContain("Robin");
        assertThat(letter.unsubscribe()).isEmpty();
    }

    @Test
    void namesUntilWhenAnOfferStandsAndWhereToTakeIt() {
        var visit = LowBackVisit.in(State.BOOKED).id();
        var offer = new Facts.Offer(
                visit, LowBackVisit.START, LowBackVisit.START.plusSeconds(2400), BEFORE.plusSeconds(600));
        var letter = of(
                new Subject(Subject.Kind.OFFER, UUID.randomUUID(), 1),
                new Owed(MessageKind.WAITLIST_OFFER, BEFORE, LowBackVisit.START, offer));

        assertThat(letter.subject()).isEqualTo("A time is free: Riverside, Tue 24 Nov, 09:40 (GMT)");
        assertThat(letter.text()).contains("until 24 Nov 07:50", "http://localhost:8080/#/held/" + visit.value());
    }

    @Test
    void listsTheVisitsOfACourseEachByItsOwnClinicsClockAndPutsThemAllIntoTheCalendar() {
        var madrid = RiversideClinic.named("Harbour", ZoneId.of("Europe/Madrid"));
        var harbour = new ClinicId(UUID.randomUUID());
        var course = new Facts.Course(List.of(
                courseVisit(LowBackVisit.RIVERSIDE, 0),
                courseVisit(harbour, 7),
                courseVisit(LowBackVisit.RIVERSIDE, 14)));
        var letter = of(
                new Subject(Subject.Kind.CARE_PLAN, UUID.randomUUID(), 1),
                new Owed(MessageKind.COURSE_CONFIRMATION, BEFORE, LowBackVisit.START, course),
                Map.of(LowBackVisit.RIVERSIDE, RiversideClinic.inLeeds(), harbour, madrid));

        assertThat(letter.subject()).isEqualTo("Booked: Riverside, from Tue 24 Nov, 09:40 (GMT)");
        assertThat(letter.text())
                .contains("There are 3 of them")
                .contains("Tuesday 1 December 2026, 10:40 to 11:20 CET (Europe/Madrid)")
                .contains("Tuesday 8 December 2026, 09:40 to 10:20 GMT (Europe/London)");
        assertThat(letter.calendar().orElseThrow().visits()).hasSize(3);
    }

    @Test
    void tellsATherapistOfADayInTimesAndCountsAlone() {
        var hours = List.of(
                new Facts.Hours(LowBackVisit.START, LowBackVisit.START.plusSeconds(2400)),
                new Facts.Hours(LowBackVisit.START.plusSeconds(3600), LowBackVisit.START.plusSeconds(6000)));
        var day = new Facts.Day(LocalDate.of(2026, 11, 24), hours);
        var letter = of(
                new Subject(Subject.Kind.DAY, UUID.randomUUID(), 1),
                new Owed(MessageKind.DAILY_SCHEDULE, BEFORE, LowBackVisit.START, day));

        assertThat(letter.subject()).isEqualTo("Tuesday 24 November 2026: Riverside");
        assertThat(letter.text()).contains("at Riverside: 2. The first begins at 09:40, the last ends at 11:20.");
        assertThat(letter.unsubscribe()).isPresent();
    }

    private static Optional<URI> answer(Matter matter, boolean comes) {
        return Optional.of(URI.create("http://localhost:8080/#/answer/" + comes));
    }

    private static Facts.CourseVisit courseVisit(ClinicId clinic, int days) {
        var start = LowBackVisit.START.plus(Duration.ofDays(days));
        return new Facts.CourseVisit(new AppointmentId(UUID.randomUUID()), 1, clinic, start, start.plusSeconds(2400));
    }

    private Letter of(Subject subject, Owed owed) {
        return of(subject, owed, Map.of(LowBackVisit.RIVERSIDE, RiversideClinic.inLeeds()));
    }

    private Letter of(Subject subject, Owed owed, Map<ClinicId, Clinic> known) {
        var reader = owed.kind() == MessageKind.DAILY_SCHEDULE
                ? new Recipient.Therapist(new TherapistId(UUID.randomUUID()))
                : new Recipient.Client(LowBackVisit.CLIENT);
        var about = About.of(subject, reader, Optional.of(LowBackVisit.RIVERSIDE), Channel.EMAIL, owed);
        return letters.write(new Matter(about, Optional.empty(), known), new Addressee(CLIENT));
    }

    private Letter toClient(Channel channel, Owed owed) {
        var visit = LowBackVisit.in(State.BOOKED);
        return letters.write(
                new Matter(
                        About.toClient(visit, channel, owed),
                        Optional.of(visit),
                        Map.of(visit.clinic(), RiversideClinic.inLeeds())),
                new Addressee(CLIENT));
    }

    private Letter reading(String language, MessageKind kind) {
        var visit = LowBackVisit.in(State.BOOKED);
        var about = About.toClient(visit, Channel.EMAIL, new Owed(kind, BEFORE, LowBackVisit.START));
        var reader = new Contact("Robin", Optional.of("robin@example.org"), Optional.empty(), language);
        return letters.write(
                new Matter(about, Optional.of(visit), Map.of(visit.clinic(), RiversideClinic.inLeeds())),
                new Addressee(reader));
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
