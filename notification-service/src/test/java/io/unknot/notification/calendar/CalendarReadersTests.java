package io.unknot.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.unknot.notification.calendar.CalendarFile.Method;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a visit, written for calendars and read back by two libraries that know nothing of each other. */
class CalendarReadersTests {

    private static final Instant START = Instant.parse("2026-11-24T09:40:00Z");

    static Stream<CalendarFile> files() {
        return Stream.of(
                CalendarFile.request(visit(901, 2, START)),
                CalendarFile.request(visit(901, 3, START.plus(Duration.ofDays(1)))),
                CalendarFile.cancel(visit(901, 4, START.plus(Duration.ofDays(1)))),
                CalendarFile.course(course(6)),
                CalendarFile.course(course(CalendarFile.MOST)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void bothReadersFindNothingWrong(CalendarFile file) throws Exception {
        assertThat(biweekly(file).validate(ICalVersion.V2_0)).as(file.text()).isEmpty();
        assertThat(new CalendarBuilder()
                        .build(new StringReader(file.text()))
                        .validate()
                        .hasErrors())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("files")
    void bothReadersFindTheSame(CalendarFile file) throws Exception {
        var wanted = file.visits().stream()
                .map(visit -> visit.uid() + " " + visit.sequence() + " " + visit.start() + " " + visit.end())
                .toList();

        assertThat(biweekly(file).getEvents())
                .extracting(CalendarReadersTests::line)
                .isEqualTo(wanted);
        var other = new CalendarBuilder().build(new StringReader(file.text()));
        assertThat(other.<net.fortuna.ical4j.model.component.VEvent>getComponents(Component.VEVENT))
                .extracting(event -> event.getRequiredProperty(Property.UID).getValue())
                .isEqualTo(file.visits().stream().map(CalendarEntry::uid).toList());
        assertThat(other.getRequiredProperty(Property.METHOD).getValue())
                .isEqualTo(biweekly(file).getMethod().getValue())
                .isEqualTo(file.method().name());
    }

    @Test
    void aMoveAndACancellationAreOfTheSameVisitWithAHigherSequence() {
        var read = files().limit(3)
                .map(file -> biweekly(file).getEvents().getFirst())
                .toList();

        assertThat(read).extracting(event -> event.getUid().getValue()).containsOnly("901@unknot");
        assertThat(read).extracting(event -> event.getSequence().getValue()).containsExactly(2, 3, 4);
        assertThat(read.getLast().getStatus().isCancelled()).isTrue();
        assertThat(read.getLast().getOrganizer().getEmail()).isEqualTo("visits@unknot.example");
        assertThat(read.getLast().getAttendees().getFirst().getEmail()).isEqualTo("client@example.org");
    }

    /** RFC 5546: a REQUEST or CANCEL is of one uid (3.2.2, 3.2.5), and PUBLISH names no attendee (3.2.1). */
    @Test
    void aCourseIsPublishedAndAsksNobody() {
        var read = biweekly(CalendarFile.course(course(6)));

        assertThat(read.getMethod().isPublish()).isTrue();
        assertThat(read.getEvents()).hasSize(6).allSatisfy(event -> {
            assertThat(event.getAttendees()).isEmpty();
            assertThat(event.getOrganizer().getEmail()).isEqualTo("visits@unknot.example");
            assertThat(event.getStatus().isConfirmed()).isTrue();
        });
        assertThat(CalendarFile.course(course(6)).text()).doesNotContain("client@example.org");
    }

    @Test
    void asksForAndCancelsOneVisitAtATime() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarFile(Method.REQUEST, course(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarFile(Method.CANCEL, course(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> CalendarFile.course(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> CalendarFile.course(course(CalendarFile.MOST + 1)));
        var twice = List.of(visit(901, 2, START), visit(901, 3, START));
        assertThatIllegalArgumentException().isThrownBy(() -> CalendarFile.course(twice));
    }

    private static ICalendar biweekly(CalendarFile file) {
        return Biweekly.parse(file.text()).first();
    }

    private static String line(VEvent event) {
        return event.getUid().getValue() + " " + event.getSequence().getValue() + " "
                + event.getDateStart().getValue().toInstant() + " "
                + event.getDateEnd().getValue().toInstant();
    }

    private static List<CalendarEntry> course(int visits) {
        return IntStream.range(0, visits)
                .mapToObj(week -> visit(901 + week, 2, START.plus(Duration.ofDays(7L * week))))
                .toList();
    }

    private static CalendarEntry visit(int id, long sequence, Instant start) {
        return new CalendarEntry(
                id + "@unknot",
                sequence,
                Instant.parse("2026-11-20T08:00:00.123456Z"),
                start,
                start.plus(Duration.ofMinutes(40)),
                "Visit at Rücken, Schulter; Kopf \\ Fuß",
                "Riverside, 12 Wharf Street, Leeds",
                URI.create("http://localhost:8080/#/visits/" + id),
                "visits@unknot.example",
                "client@example.org");
    }
}
