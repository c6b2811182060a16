package io.unknot.notification.letter.mail;

import static io.unknot.notification.message.FailureReason.ADDRESS_REFUSED;
import static io.unknot.notification.message.FailureReason.MAIL_REFUSED;
import static io.unknot.notification.message.FailureReason.MAIL_SERVER_BUSY;
import static io.unknot.notification.message.FailureReason.MAIL_SERVER_UNREACHABLE;
import static io.unknot.notification.message.FailureReason.SENDER_REFUSED;

import io.unknot.notification.letter.DeliveryFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a mail server's answer means (RFC 5321): 4xx asks to come back, 5xx is final and depends on what it was said to,
 * and silence after the letter was begun leaves it open whether the server has it.
 */
final class SmtpRefusals {

    private static final int PERMANENT = 500;

    private SmtpRefusals() {}

    static DeliveryFailure failure(MessagingException failure) {
        for (var cause : chain(failure)) {
            switch (cause) {
                case AddressException wrong -> {
                    return DeliveryFailure.notDelivered(ADDRESS_REFUSED);
                }
                case SMTPAddressFailedException address -> {
                    return answered(address.getReturnCode(), DeliveryFailure.notDelivered(ADDRESS_REFUSED));
                }
                case SMTPSenderFailedException sender -> {
                    return DeliveryFailure.notDelivered(SENDER_REFUSED);
                }
                case SMTPSendFailedException mail
                when mail.getReturnCode() > 0 && mail.getNextException() == null -> {
                    return answered(mail.getReturnCode(), DeliveryFailure.notDelivered(MAIL_REFUSED));
                }
                default -> {}
            }
        }
        return DeliveryFailure.inDoubt(MAIL_SERVER_UNREACHABLE);
    }

    private static DeliveryFailure answered(int code, DeliveryFailure whenFinal) {
        return code >= PERMANENT ? whenFinal : DeliveryFailure.notDelivered(MAIL_SERVER_BUSY);
    }

    private static List<Exception> chain(MessagingException failure) {
        var causes = new ArrayList<Exception>();
        Exception next = failure;
        while (next != null && !causes.contains(next)) {
            causes.add(next);
            next = next instanceof MessagingException outer ? outer.getNextException() : null;
        }
        return causes;
    }
}
