package io.unknot.notification.letter.http;

import static io.unknot.notification.message.FailureReason.CONTACT_UNKNOWN;
import static io.unknot.notification.message.FailureReason.CONTACT_UNREACHABLE;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Addressee.Code;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.Contacts.Answer;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.Recipient.LoggingIn;
import io.unknot.notification.message.Recipient.Newcomer;
import io.unknot.notification.message.SkipReason;
import io.unknot.service.token.MintedTokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What booking-service knows: its clients, and whoever has still to show that a contact is theirs. */
@Component
class ContactsOfBookingService {

    private final AnotherService bookingService;

    ContactsOfBookingService(
            WebClient.Builder clients, MintedTokens tokens, @Value("${unknot.booking-service-url}") String address) {
        this.bookingService = new AnotherService(clients, tokens, "booking-service", address);
    }

    /** An answer for each of at most 200 clients; never fails. */
    Mono<Map<Recipient, Answer>> ofClients(List<Recipient.Client> clients) {
        var ids = clients.stream().map(Recipient::id).toList();
        return bookingService
                .post("/internal/contacts", Map.of("ids", ids), ClientContacts.class)
                .map(found -> answers(clients, found))
                .onErrorResume(_ -> Mono.just(clients.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                _ -> new Answer.Unknown(DeliveryFailure.notDelivered(CONTACT_UNREACHABLE))))));
    }

    /** An answer for each, and a new code for each who can be reached; never fails. */
    Mono<Map<Recipient, Answer>> ofNewcomers(List<Newcomer> newcomers) {
        return Flux.fromIterable(newcomers)
                .flatMap(newcomer -> draw("/internal/verifications/{id}/code", newcomer.id())
                        .map(answer -> Map.entry(newcomer, answer)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** An answer for each, and a new link and code for each who can be reached; never fails. */
    Mono<Map<Recipient, Answer>> ofLoggingIn(List<LoggingIn> readers) {
        return Flux.fromIterable(readers)
                .flatMap(reader ->
                        draw("/internal/login-links/{id}/draw", reader.id()).map(answer -> Map.entry(reader, answer)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<Answer> draw(String path, UUID id) {
        return bookingService
                .post(path, Map.of(), DrawnCode.class, id)
                .<Answer>map(drawn -> new Answer.Known(drawn.addressee()))
                .onErrorResume(failure -> Mono.just(
                        isAnswered(failure, HttpStatus.GONE)
                                ? new Answer.NothingToSay(SkipReason.OUTDATED)
                                : new Answer.Unknown(failure(failure))));
    }

    private static Map<Recipient, Answer> answers(List<Recipient.Client> clients, ClientContacts found) {
        var known = found.contacts().stream().collect(Collectors.toMap(ClientContact::id, Function.identity()));
        return clients.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        client -> Optional.ofNullable(known.get(client.id()))
                                .flatMap(ClientContact::contact)
                                .<Answer>map(contact -> new Answer.Known(new Addressee(contact)))
                                .orElseGet(() -> new Answer.Unknown(DeliveryFailure.notDelivered(CONTACT_UNKNOWN)))));
    }

    private static DeliveryFailure failure(Throwable failure) {
        return DeliveryFailure.notDelivered(
                isAnswered(failure, HttpStatus.NOT_FOUND) ? CONTACT_UNKNOWN : CONTACT_UNREACHABLE);
    }

    private static boolean isAnswered(Throwable failure, HttpStatus status) {
        return failure instanceof WebClientResponseException answer && answer.getStatusCode() == status;
    }

    /** A newer booking-service may say more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ClientContacts(List<ClientContact> contacts) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ClientContact(
            UUID id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language) {

        /** Empty when there is no way to reach them. */
        Optional<Contact> contact() {
            return Stream.of(this)
                    .filter(it -> it.name != null && (it.email != null || it.phone != null))
                    .map(it -> new Contact(
                            String.valueOf(it.name),
                            Optional.ofNullable(it.email),
                            Optional.ofNullable(it.phone),
                            it.language == null ? "en" : it.language))
                    .findFirst();
        }
    }

    /** Where to send it is an address or a number, by the channel; a login link has a token too. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record DrawnCode(
            String channel,
            String contact,
            String name,
            String language,
            String code,
            @Nullable Integer minutes,
            @Nullable String token) {

        Addressee addressee() {
            var byMail = channel.equals("email");
            var email = byMail ? Optional.of(contact) : Optional.<String>empty();
            var phone = byMail ? Optional.<String>empty() : Optional.of(contact);
            return new Addressee(new Contact(name, email, phone, language), Optional.of(drawn()));
        }

        private Code drawn() {
            return minutes == null ? new Code(code) : new Code(code, minutes, Optional.ofNullable(token));
        }
    }
}
