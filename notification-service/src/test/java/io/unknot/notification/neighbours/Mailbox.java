package io.unknot.notification.neighbours;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.unknot.embedded.FreePorts;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** A mail server that takes everything, as long as it is there. */
public final class Mailbox {

    private final ServerSetup setup = new ServerSetup(FreePorts.one(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private GreenMail server = started();

    public int port() {
        return setup.getPort();
    }

    /** Gone, with all mails it had. */
    public void stop() {
        server.stop();
    }

    public void start() {
        server = started();
    }

    /** In the order they came. */
    public List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Address::toString).anyMatch(to -> to.contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private GreenMail started() {
        var mail = new GreenMail(setup);
        mail.start();
        return mail;
    }
}
