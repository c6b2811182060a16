package io.unknot.notification.letter.mail;

import static io.unknot.notification.message.FailureReason.NO_ADDRESS;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.notification.calendar.CalendarFile;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.letter.Letter;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.util.Date;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A letter as a mail: text and HTML as alternatives, and a calendar entry twice, because some readers act on the
 * alternative and others only on the attachment.
 */
@Component
class MimeLetters {

    static {
        // Unless it is named, the library looks through all there is on the class path for it, several times a mail.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final String sender;
    private final InstantSource clock;

    MimeLetters(@Value("${unknot.mail.from}") String sender, InstantSource clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /** Throws AddressException when the contact's address is none, DeliveryFailure when there is none. */
    MimeMessage of(Letter letter, Session session) throws MessagingException, UnsupportedEncodingException {
        var mail = new ReferencedMail(session, letter.reference());
        mail.setFrom(from(letter));
        var email = letter.to().email().orElseThrow(() -> DeliveryFailure.notDelivered(NO_ADDRESS));
        var address = new InternetAddress(email, true);
        address.setPersonal(letter.to().name(), UTF_8.name());
        mail.setRecipient(RecipientType.TO, address);
        mail.setSubject(letter.subject(), UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe().isPresent()) {
            // RFC 8058: the reader's program posts there when they press its own button.
            mail.setHeader("List-Unsubscribe", "<" + letter.unsubscribe().get() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setContent(body(letter));
        mail.saveChanges();
        return mail;
    }

    private InternetAddress from(Letter letter) throws MessagingException, UnsupportedEncodingException {
        var from = new InternetAddress(sender, true);
        if (letter.sender().isPresent()) {
            from.setPersonal(letter.sender().get(), UTF_8.name());
        }
        return from;
    }

    private static MimeMultipart body(Letter letter) throws MessagingException {
        var alternatives = new MimeMultipart("alternative", text(letter.text(), "plain"), text(letter.html(), "html"));
        if (letter.calendar().isEmpty()) {
            return alternatives;
        }
        var file = letter.calendar().get();
        alternatives.addBodyPart(calendar(file, "text/calendar; charset=UTF-8; method=" + file.method()));
        var all = new MimeBodyPart();
        all.setContent(alternatives);
        var attachment = calendar(file, "application/ics");
        attachment.setFileName("visit.ics");
        return new MimeMultipart("mixed", all, attachment);
    }

    private static BodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), subtype);
        return part;
    }

    private static BodyPart calendar(CalendarFile file, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.text().getBytes(UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** One whose Message-ID is known: to make one up the library would ask the machine for its name. */
    private static final class ReferencedMail extends MimeMessage {

        private final String reference;

        ReferencedMail(Session session, String reference) {
            super(session);
            this.reference = reference;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", reference);
        }
    }
}
