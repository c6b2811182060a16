package io.unknot.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A mail as a person reads it: who, when, what, the plain text and the calendar entry in it. */
public final class MailText {
    private final MimeMessage message;

    private MailText(MimeMessage message) {
        this.message = message;
    }

    public static MailText of(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return new MailText(new MimeMessage(null, stream));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (MessagingException e) {
            throw new IllegalStateException(file + " is no mail", e);
        }
    }

    /** One line: to whom, and what about. */
    public String summary() {
        try {
            return String.join(", ", recipients()) + "  " + subject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Headers, text and calendar entry, without the HTML that says the text again. */
    public String full() {
        StringBuilder text = new StringBuilder();
        try {
            text.append("From: ").append(Arrays.toString(message.getFrom())).append('\n');
            text.append("To: ").append(String.join(", ", recipients())).append('\n');
            text.append("Date: ").append(message.getHeader("Date", ",")).append('\n');
            text.append("Subject: ").append(subject()).append("\n\n");
            read(message, text);
            return text.toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The mail cannot be read", e);
        }
    }

    private String subject() throws MessagingException {
        return Optional.ofNullable(message.getSubject()).orElse("(no subject)");
    }

    private String[] recipients() throws MessagingException {
        return Optional.ofNullable(message.getRecipients(Message.RecipientType.TO)).stream()
                .flatMap(Arrays::stream)
                .map(Object::toString)
                .toArray(String[]::new);
    }

    private static void read(Part part, StringBuilder text) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart body = parts.getBodyPart(i);
                read(body, text);
            }
        } else if (part.isMimeType("text/calendar") || part.isMimeType("application/ics")) {
            // In the mail twice: for programs that show it, and for those that only save attachments.
            String entry = "\n--- calendar entry ---\n" + decoded(part) + '\n';
            if (text.indexOf(entry) < 0) {
                text.append(entry);
            }
        } else if (part.isMimeType("text/plain")) {
            text.append(decoded(part)).append('\n');
        }
    }

    private static String decoded(Part part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
