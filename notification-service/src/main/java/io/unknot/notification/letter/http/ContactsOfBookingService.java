package io.unknot.notification.letter.http;

import static io.unknot.notification.message.FailureReason.CONTACT_UNKNOWN;
import static io.unknot.notification.message.FailureReason.CONTACT_UNREACHABLE;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.netty.channel.ChannelOption;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Addressee.Code;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.Contacts;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.message.Recipient;
import io.unknot.service.access.Caller;
import io.unknot.service.token.MintedTokens;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

@Component
class ContactsOfBookingService implements Contacts {

    private static final String BOOKING_SERVICE = "booking-service";
    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(3);

    private final WebClient bookingService;
    private final MintedTokens tokens;

    ContactsOfBookingService(
            WebClient.Builder clients, MintedTokens tokens, @Value("${unknot.booking-service-url}") String address) {
        this.bookingService = clients.baseUrl(address)
                .clientConnector(new ReactorClientHttpConnector(http()))
                .build();
        this.tokens = tokens;
    }

    @Override
    public Mono<Addressee> of(Recipient recipient) {
        var asked = switch (recipient) {
            case Recipient.Client(var client) -> Mono.defer(() -> ask(client)).map(Addressee::new);
            case Recipient.Newcomer(var verification) -> Mono.defer(() -> drawCode(verification));
            case Recipient.Therapist _, Recipient.ClinicStaff _ ->
                Mono.<Addressee>error(DeliveryFailure.notDelivered(CONTACT_UNKNOWN));
        };
        return asked.timeout(SLOWEST_ANSWER).onErrorMap(ContactsOfBookingService::failure);
    }

    private Mono<Contact> ask(ClientId client) {
        return bookingService
                .get()
                .uri("/internal/contacts/{client}", client.value())
                .headers(headers -> headers.setBearerAuth(ownName()))
                .retrieve()
                .bodyToMono(Answer.class)
                .map(Answer::contact);
    }

    private Mono<Addressee> drawCode(UUID verification) {
        return bookingService
                .post()
                .uri("/internal/verifications/{id}/code", verification)
                .headers(headers -> headers.setBearerAuth(ownName()))
                .retrieve()
                .bodyToMono(DrawnCode.class)
                .map(DrawnCode::addressee);
    }

    private String ownName() {
        return tokens.of(BOOKING_SERVICE, new Caller.Service("notification-service"));
    }

    private static DeliveryFailure failure(Throwable failure) {
        if (failure instanceof DeliveryFailure known) {
            return known;
        }
        var unknown = failure instanceof WebClientResponseException answer
                && (answer.getStatusCode() == HttpStatus.NOT_FOUND || answer.getStatusCode() == HttpStatus.GONE);
        return DeliveryFailure.notDelivered(unknown ? CONTACT_UNKNOWN : CONTACT_UNREACHABLE);
    }

    private static HttpClient http() {
        var connections = ConnectionProvider.builder(BOOKING_SERVICE)
                .maxConnections(10)
                .pendingAcquireMaxCount(50)
                .pendingAcquireTimeout(Duration.ofSeconds(2))
                .maxIdleTime(Duration.ofSeconds(30))
                .build();
        return HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000)
                .responseTimeout(Duration.ofSeconds(2));
    }

    /** A newer booking-service may say more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language) {

        Contact contact() {
            if (name == null || (email == null && phone == null)) {
                throw DeliveryFailure.notDelivered(CONTACT_UNKNOWN);
            }
            return new Contact(
                    name, Optional.ofNullable(email), Optional.ofNullable(phone), language == null ? "en" : language);
        }
    }

    /** Where to send it is an address or a number, by the channel. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record DrawnCode(String channel, String contact, String name, String language, String code) {

        Addressee addressee() {
            var byMail = channel.equals("email");
            var email = byMail ? Optional.of(contact) : Optional.<String>empty();
            var phone = byMail ? Optional.<String>empty() : Optional.of(contact);
            return new Addressee(new Contact(name, email, phone, language), Optional.of(new Code(code)));
        }
    }
}
