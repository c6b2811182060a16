package io.unknot.notification.letter.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.calendar.CalendarEntry;
import io.unknot.notification.calendar.CalendarFile;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Robin;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A mail as it goes over the wire, read back. */
class MimeLettersTests {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Session SESSION = Session.getInstance(new Properties());

    private final MimeLetters mime = new MimeLetters("visits@unknot.example", InstantSource.fixed(NOW));

    @Test
    void carriesWhoWhatAndWhen() throws Exception {
        var mail = sent(letter("Robin Müller", Optional.empty()));

        assertThat(mail.getMessageID()).isEqualTo("<901.2.confirmation@unknot>");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("visits@unknot.example");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Booked: Rücken & Co");
        assertThat(mail.getSentDate()).isEqualTo(java.util.Date.from(NOW));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void carriesAWayOutThatAMailProgramCanTakeByItself() throws Exception {
        var out = URI.create("https://book.unknot.example/api/v1/unsubscribe/abc");
        var reminder = new Letter(
                "<901.2.late-reminder@unknot>",
                Robin.contact(),
                "Reminder",
                "text",
                "",
                Optional.empty(),
                Optional.of(out),
                Optional.empty());

        assertThat(sent(reminder).getHeader("List-Unsubscribe"))
                .containsExactly("<https://book.unknot.example/api/v1/unsubscribe/abc>");
        assertThat(sent(reminder).getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(sent(letter("Robin", Optional.empty())).getHeader("List-Unsubscribe"))
                .isNull();
    }

    @Test
    void comesUnderTheNameOfItsSender() throws Exception {
        var named = new Letter(
                "<901.2.confirmation@unknot>",
                Robin.contact(),
                "Booked",
                "text",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of("Praxis Müller, Leeds"));

        var from = (InternetAddress) sent(named).getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("Praxis Müller, Leeds");
        assertThat(from.getAddress()).isEqualTo("visits@unknot.example");
    }

    @Test
    void offersTextAndHtmlOfTheSame() throws Exception {
        var alternatives =
                (MimeMultipart) sent(letter("Robin", Optional.empty())).getContent();

        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("text ü");
        assertThat(alternatives.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(alternatives.getBodyPart(1).getContent()).isEqualTo("<p>html ü</p>");
    }

    @Test
    void carriesTheCalendarEntryAsAlternativeAndAsAttachment() throws Exception {
        var all = (MimeMultipart) sent(letter("Robin", Optional.of(file()))).getContent();
        var alternatives = (MimeMultipart) all.getBodyPart(0).getContent();

        var inline = alternatives.getBodyPart(2);
        assertThat(inline.getContentType()).contains("text/calendar", "method=CANCEL", "charset=UTF-8");
        assertThat(new String(inline.getInputStream().readAllBytes(), UTF_8)).isEqualTo(file().text());
        var attached = all.getBodyPart(1);
        assertThat(attached.getFileName()).isEqualTo("visit.ics");
        assertThat(new String(attached.getInputStream().readAllBytes(), UTF_8)).isEqualTo(file().text());
    }

    @Test
    void letsNoNameAddAHeader() throws Exception {
        var mail = sent(letter("Robin\r\nBcc: all@example.org", Optional.empty()));

        assertThat(Collections.list(mail.getAllHeaders()))
                .noneMatch(header -> header.getName().equalsIgnoreCase("Bcc"));
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    private MimeMessage sent(Letter letter) throws Exception {
        var wire = new ByteArrayOutputStream();
        mime.of(letter, SESSION).writeTo(wire);
        return new MimeMessage(SESSION, new ByteArrayInputStream(wire.toByteArray()));
    }

    private static Letter letter(String name, Optional<CalendarFile> calendar) {
        var to = Robin.named(name);
        return new Letter(
                "<901.2.confirmation@unknot>", to, "Booked: Rücken & Co", "text ü", "<p>html ü</p>", calendar);
    }

    private static CalendarFile file() {
        return CalendarFile.cancel(new CalendarEntry(
                "901@unknot",
                3,
                NOW,
                NOW.plusSeconds(3600),
                NOW.plusSeconds(6000),
                "Visit at Rücken & Co",
                "Leeds",
                URI.create("http://localhost:8080/#/visits/901"),
                "visits@unknot.example",
                "robin@example.org"));
    }
}
