package io.unknot.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.embedded.FreePorts;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpSinkTests {
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";

    @TempDir
    Path folder;

    private final int port = FreePorts.one();

    @Test
    void hasAMailOnDiskOnceItIsAccepted() throws MessagingException {
        try (SmtpSink _ = SmtpSink.start(port, folder)) {
            send("Booked: Riverside");

            assertThat(numbers()).containsExactly(1);
        }
    }

    @Test
    void countsOnAfterARestart() throws MessagingException {
        try (SmtpSink _ = SmtpSink.start(port, folder)) {
            send("Booked: Riverside");
        }
        try (SmtpSink _ = SmtpSink.start(port, folder)) {
            send("Cancelled: Riverside");
        }

        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void keepsMoreMailsThanItHoldsInMemory() throws MessagingException {
        try (SmtpSink _ = SmtpSink.start(port, folder)) {
            for (int i = 0; i < 50; i++) {
                send("Visit " + i);
            }
        }

        assertThat(numbers()).hasSize(50);
        assertThat(MailText.of(new MailFolder(folder).files().getLast()).summary())
                .contains("Visit 49");
    }

    @Test
    void showsAMailAsAPersonReadsIt() throws MessagingException {
        try (SmtpSink _ = SmtpSink.start(port, folder)) {
            send("Booked: Riverside, Tue 24 Nov, 10:00 (GMT)");
        }

        MailText mail = MailText.of(new MailFolder(folder).files().getFirst());
        assertThat(mail.summary()).isEqualTo("robin@example.org  Booked: Riverside, Tue 24 Nov, 10:00 (GMT)");
        assertThat(mail.full())
                .contains("To: robin@example.org", "Your visit is booked, café", "METHOD:REQUEST")
                .doesNotContain("<p>")
                .containsOnlyOnce("BEGIN:VCALENDAR");
    }

    private List<Integer> numbers() {
        return new MailFolder(folder).files().stream().map(MailFolder::numberOf).toList();
    }

    private void send(String subject) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(port));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("visits@unknot.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("robin@example.org"));
        message.setSubject(subject, "UTF-8");
        message.setContent(new MimeMultipart(
                "mixed",
                part("Your visit is booked, café", "text/plain; charset=UTF-8"),
                part("<p>Your visit is booked</p>", "text/html; charset=UTF-8"),
                part(CALENDAR, "text/calendar; charset=UTF-8; method=REQUEST"),
                part(CALENDAR, "application/ics; charset=UTF-8")));
        Transport.send(message);
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }
}
