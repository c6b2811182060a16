package io.unknot.notification.letter.http;

import static io.unknot.notification.message.FailureReason.CONTACT_UNKNOWN;

import io.unknot.notification.letter.Contacts;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.message.Recipient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks each service for those it knows, all at the same time. */
@Component
class ContactsOfOthers implements Contacts {

    private final ContactsOfBookingService bookingService;
    private final ContactsOfTherapistService therapistService;

    ContactsOfOthers(ContactsOfBookingService bookingService, ContactsOfTherapistService therapistService) {
        this.bookingService = bookingService;
        this.therapistService = therapistService;
    }

    @Override
    public Mono<Map<Recipient, Answer>> of(Set<Recipient> recipients) {
        var clients = only(recipients, Recipient.Client.class);
        var newcomers = only(recipients, Recipient.Newcomer.class);
        var readers = only(recipients, Recipient.LoggingIn.class);
        var therapists = only(recipients, Recipient.Therapist.class);
        return Flux.merge(
                        clients.isEmpty() ? Mono.empty() : bookingService.ofClients(clients),
                        newcomers.isEmpty() ? Mono.empty() : bookingService.ofNewcomers(newcomers),
                        readers.isEmpty() ? Mono.empty() : bookingService.ofLoggingIn(readers),
                        therapists.isEmpty() ? Mono.empty() : therapistService.of(therapists))
                .reduce(unknown(recipients), ContactsOfOthers::with);
    }

    /** Nobody keeps a contact of anybody else. */
    private static Map<Recipient, Answer> unknown(Set<Recipient> recipients) {
        var all = new HashMap<Recipient, Answer>();
        for (var recipient : recipients) {
            all.put(recipient, new Answer.Unknown(DeliveryFailure.notDelivered(CONTACT_UNKNOWN)));
        }
        return all;
    }

    private static Map<Recipient, Answer> with(Map<Recipient, Answer> all, Map<Recipient, Answer> some) {
        all.putAll(some);
        return all;
    }

    private static <R extends Recipient> List<R> only(Set<Recipient> recipients, Class<R> kind) {
        return recipients.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
