package io.unknot.notification.delivery.writing;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.letter.Contacts;
import io.unknot.notification.letter.Contacts.Answer;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.SkipReason;
import io.unknot.notification.preference.Preferences;
import io.unknot.notification.preference.cap.AddressHashes;
import io.unknot.notification.preference.therapist.RefusedAddresses;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds out who reads a batch: all of them are asked for once. */
@Component
class FindReaders {

    private final Contacts contacts;
    private final Preferences preferences;
    private final RefusedAddresses refused;
    private final AddressHashes hashes;

    FindReaders(Contacts contacts, Preferences preferences, RefusedAddresses refused, AddressHashes hashes) {
        this.contacts = contacts;
        this.preferences = preferences;
        this.refused = refused;
        this.hashes = hashes;
    }

    Mono<Readers> of(Set<Recipient> recipients) {
        return Mono.zip(
                contacts.of(recipients).flatMap(this::passOverRefused),
                preferences.of(Readers.clients(recipients)),
                Readers::new);
    }

    /** Of clients that is known when their message is planned: it is planned by another channel. */
    private Mono<Map<Recipient, Answer>> passOverRefused(Map<Recipient, Answer> answers) {
        var addresses = addressesOfTherapists(answers);
        return addresses.isEmpty()
                ? Mono.just(answers)
                : refused.among(addresses).map(among -> passOver(among, answers));
    }

    private Map<TherapistId, String> addressesOfTherapists(Map<Recipient, Answer> answers) {
        var addresses = new HashMap<TherapistId, String>();
        answers.forEach((recipient, answer) -> {
            if (recipient instanceof Recipient.Therapist(var therapist) && answer instanceof Answer.Known known) {
                known.addressee()
                        .contact()
                        .email()
                        .ifPresent(
                                email -> addresses.put(therapist, HexFormat.of().formatHex(hashes.ofStaff(email))));
            }
        });
        return addresses;
    }

    private static Map<Recipient, Answer> passOver(Set<TherapistId> therapists, Map<Recipient, Answer> answers) {
        var all = new HashMap<>(answers);
        for (var therapist : therapists) {
            all.put(new Recipient.Therapist(therapist), new Answer.NothingToSay(SkipReason.ADDRESS_REFUSED));
        }
        return all;
    }
}
