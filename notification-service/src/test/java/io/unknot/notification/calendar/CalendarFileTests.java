package io.unknot.notification.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.calendar.CalendarFile.Method;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the writer writes, read back by a library that many calendars use. */
class CalendarFileTests {

    private static final Instant START = Instant.parse("2026-11-24T09:40:00Z");

    @ParameterizedTest
    @EnumSource(Method.class)
    void isValidForItsMethod(Method method) throws Exception {
        var calendar = read(entry(method, "Visit at Riverside"));

        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(value(calendar, "METHOD")).isEqualTo(method.name());
        assertThat(value(calendar, "VERSION")).isEqualTo("2.0");
    }

    @Test
    void asksForTheVisitInUtc() throws Exception {
        var visit = visit(entry(Method.REQUEST, "Visit at Riverside"));

        assertThat(value(visit, "UID")).isEqualTo("901@unknot");
        assertThat(value(visit, "SEQUENCE")).isEqualTo("2");
        assertThat(value(visit, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(visit, "DTSTART")).isEqualTo("20261124T094000Z");
        assertThat(value(visit, "DTEND")).isEqualTo("20261124T102000Z");
        assertThat(value(visit, "DTSTAMP")).isEqualTo("20261120T080000Z");
        assertThat(value(visit, "URL")).isEqualTo("http://localhost:8080/#/visits/901");
        assertThat(value(visit, "ORGANIZER")).isEqualTo("mailto:visits@unknot.example");
        assertThat(value(visit, "ATTENDEE")).isEqualTo("mailto:client@example.org");
    }

    @Test
    void takesTheVisitOutAgain() throws Exception {
        var visit = visit(entry(Method.CANCEL, "Visit at Riverside"));

        assertThat(value(visit, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(visit, "UID")).isEqualTo("901@unknot");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Visit at Rücken, Schulter; Kopf \\ Fuß",
                "Visit at Riverside\nSecond line",
                "Visit at 背中クリニック背中クリニック背中クリニック背中クリニック背中クリニック",
                "Visit at 🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴🦴",
                "Visit at Riverside, the clinic with the longest name north of the river Aire and south of Scotland"
            })
    void keepsEveryCharacterOfAText(String summary) throws Exception {
        assertThat(value(visit(entry(Method.REQUEST, summary)), "SUMMARY")).isEqualTo(summary);
    }

    @Test
    void foldsLinesAfter75OctetsAndNeverInsideACharacter() {
        var file = entry(Method.REQUEST, "Visit at ü🦴".repeat(30)).text();

        assertThat(file).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        assertThat(file.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75))
                .anySatisfy(line -> assertThat(line).startsWith(" "))
                .allSatisfy(line ->
                        assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line));
    }

    @Test
    void letsNoTextBeginALineOfItsOwn() {
        var file = entry(Method.REQUEST, "Riverside\r\nATTENDEE:mailto:other@example.org\u0007")
                .text();

        assertThat(file.split("\r\n")).doesNotContain("ATTENDEE:mailto:other@example.org");
        assertThat(file).doesNotContain("\u0007");
    }

    private static CalendarFile entry(Method method, String summary) {
        var visit = new CalendarEntry(
                "901@unknot",
                2,
                Instant.parse("2026-11-20T08:00:00.123456Z"),
                START,
                Instant.parse("2026-11-24T10:20:00Z"),
                summary,
                "Riverside, 12 Wharf Street, Leeds",
                URI.create("http://localhost:8080/#/visits/901"),
                "visits@unknot.example",
                "client@example.org");
        return new CalendarFile(method, List.of(visit));
    }

    private static Calendar read(CalendarFile file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file.text()));
    }

    private static VEvent visit(CalendarFile file) throws Exception {
        return read(file).<VEvent>getComponent(Component.VEVENT).orElseThrow();
    }

    private static String value(Calendar calendar, String property) {
        return calendar.getRequiredProperty(property).getValue();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
