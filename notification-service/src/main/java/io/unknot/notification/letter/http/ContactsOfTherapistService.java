package io.unknot.notification.letter.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.Contacts.Answer;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.message.FailureReason;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.SkipReason;
import io.unknot.service.token.MintedTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** What therapist-service knows: the addresses of those who work for the chain and give treatments. */
@Component
class ContactsOfTherapistService {

    /** After it did not answer it is not asked: clients are told in the same batches, and must not wait for it each time. */
    private static final Duration REST = Duration.ofSeconds(10);

    /** Of no language we have words in: they are written to in the organisation's. */
    private static final String NO_LANGUAGE = "und";

    private final AnotherService therapistService;
    private final InstantSource clock;
    private volatile Instant restsUntil = Instant.MIN;

    ContactsOfTherapistService(
            WebClient.Builder clients,
            MintedTokens tokens,
            @Value("${unknot.therapist-service-url}") String address,
            InstantSource clock) {
        this.therapistService = new AnotherService(clients, tokens, "therapist-service", address);
        this.clock = clock;
    }

    /** An answer for each of at most 200 therapists; never fails. Whoever has no address there is not written to. */
    Mono<Map<Recipient, Answer>> of(List<Recipient.Therapist> therapists) {
        return Mono.defer(() -> clock.instant().isBefore(restsUntil) ? Mono.empty() : ask(therapists))
                .switchIfEmpty(Mono.fromSupplier(() -> unreachable(therapists)));
    }

    private Mono<Map<Recipient, Answer>> ask(List<Recipient.Therapist> therapists) {
        var ids = therapists.stream().map(Recipient::id).toList();
        return therapistService
                .post("/internal/therapists/contacts", Map.of("ids", ids), TherapistContacts.class)
                .map(found -> answers(therapists, found))
                .doOnError(_ -> restsUntil = clock.instant().plus(REST))
                .onErrorComplete();
    }

    private static Map<Recipient, Answer> answers(List<Recipient.Therapist> therapists, TherapistContacts found) {
        var known = found.contacts().stream().collect(Collectors.toMap(TherapistContact::id, Function.identity()));
        return each(
                therapists,
                therapist -> Optional.ofNullable(known.get(therapist.id()))
                        .<Answer>map(contact -> new Answer.Known(new Addressee(contact.contact())))
                        .orElseGet(() -> new Answer.NothingToSay(SkipReason.NO_ADDRESS)));
    }

    private static Map<Recipient, Answer> unreachable(List<Recipient.Therapist> therapists) {
        var failure = DeliveryFailure.notDelivered(FailureReason.THERAPIST_CONTACT_UNREACHABLE);
        return each(therapists, _ -> new Answer.Unknown(failure));
    }

    private static Map<Recipient, Answer> each(
            List<Recipient.Therapist> therapists, Function<Recipient.Therapist, Answer> answer) {
        return therapists.stream().collect(Collectors.toMap(Function.identity(), answer));
    }

    /** A newer therapist-service may say more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record TherapistContacts(List<TherapistContact> contacts) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record TherapistContact(UUID id, String name, String email) {

        Contact contact() {
            return new Contact(name, Optional.of(email), Optional.empty(), NO_LANGUAGE);
        }
    }
}
