package io.unknot.system.mail;

import static org.awaitility.Awaitility.await;

import io.unknot.local.mail.MailFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every mail the system has sent to anybody. */
public record Mailbox(Path folder) {

    /** Those about a visit, oldest first. */
    public List<Mail> about(UUID appointment) {
        return new MailFolder(folder)
                .files().stream()
                        .map(Mail::in)
                        .filter(mail -> mail.full().contains(appointment.toString()))
                        .toList();
    }

    /** Waits for the mail that asks a calendar to do this with a visit, such as {@code REQUEST}. */
    public Mail awaitMail(UUID appointment, String method) {
        return await("a mail to " + method + " " + appointment)
                .until(() -> mail(appointment, method), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for the newest mail to this address whose heading this is. */
    public Mail awaitMailTo(String address, String heading) {
        return await("a mail to " + address + ": " + heading)
                .until(() -> mailTo(address, heading), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Mail> mailTo(String address, String heading) {
        return new MailFolder(folder)
                .files().reversed().stream()
                        .map(Mail::in)
                        .filter(mail ->
                                mail.full().contains(address) && mail.full().contains("\nSubject: " + heading + "\n"))
                        .findFirst();
    }

    private Optional<Mail> mail(UUID appointment, String method) {
        return about(appointment).stream()
                .filter(mail -> mail.calendar("METHOD").equals(method))
                .findFirst();
    }
}
