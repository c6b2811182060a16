package io.unknot.notification.letter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to the mail server that is kept for many mails; used by one thread at a time. */
final class SmtpConnection {

    private static final Logger log = LoggerFactory.getLogger(SmtpConnection.class);
    private static final long DOUBTFUL_NANOS = Duration.ofSeconds(5).toNanos();

    private final Transport transport;
    private long lastHeard = System.nanoTime();
    private volatile boolean usable = true;

    SmtpConnection(Transport transport) {
        this.transport = transport;
    }

    /** A mail that fails wears the connection: what the server and we think of where we are may differ. */
    void send(MimeMessage mail) throws MessagingException {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            lastHeard = System.nanoTime();
        } catch (MessagingException failure) {
            usable = false;
            throw failure;
        }
    }

    boolean isUsable() {
        return usable;
    }

    /** Asks the server if nothing was heard of it for a while. */
    boolean stillAnswers() {
        usable = usable && (System.nanoTime() - lastHeard < DOUBTFUL_NANOS || transport.isConnected());
        return usable;
    }

    void hangUp() {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("The mail server was gone before the goodbye");
        }
    }
}
