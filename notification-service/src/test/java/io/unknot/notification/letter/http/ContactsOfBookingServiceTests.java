package io.unknot.notification.letter.http;

import static io.unknot.notification.message.FailureReason.CONTACT_UNKNOWN;
import static io.unknot.notification.message.FailureReason.CONTACT_UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.nimbusds.jwt.SignedJWT;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Addressee.Code;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.Contacts.Answer;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.letter.Robin;
import io.unknot.notification.message.FailureReason;
import io.unknot.notification.message.Recipient;
import io.unknot.service.token.MintedTokens;
import io.unknot.service.token.TokenIssuer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class ContactsOfBookingServiceTests {

    private final AtomicReference<String> path = new AtomicReference<>("");
    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private volatile int status = 200;
    private volatile String body = "{}";
    private final DisposableServer bookingService = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> {
                path.set(request.uri());
                authorization.set(request.requestHeaders().get("Authorization"));
                return response.status(status)
                        .header("Content-Type", "application/json")
                        .sendString(Mono.just(body));
            })
            .bindNow();

    @AfterEach
    void end() {
        bookingService.disposeNow();
    }

    @Test
    void asksInItsOwnNameAndReadsPastWhatItDoesNotKnow() throws Exception {
        body = contacts("""
            "name":"Robin","email":"robin@example.org","language":"en","pronouns":"they"\
            """);

        assertThat(ask()).isEqualTo(new Addressee(Robin.contact()));

        assertThat(path).hasValue("/internal/contacts");
        var token = SignedJWT.parse(authorization.get().replace("Bearer ", "")).getJWTClaimsSet();
        assertThat(token.getIssuer()).isEqualTo("notification-service");
        assertThat(token.getAudience()).containsExactly("booking-service");
        assertThat(token.getStringClaim("kind")).isEqualTo("service");
    }

    @Test
    void readsThePhoneOfAClientWhoHasNoAddressAndTheirLanguage() {
        body = contacts("""
            "name":"Robin","phone":"+441134960000","language":"de"\
            """);

        assertThat(ask().contact())
                .isEqualTo(new Contact("Robin", Optional.empty(), Optional.of("+441134960000"), "de"));
    }

    @Test
    void drawsANewcomersCodeAndSendsItWhereItIsAskedFor() {
        var verification = UUID.randomUUID();
        body = """
            {"channel":"phone","contact":"+441134960000","name":"Kim","language":"es","code":"012345",
             "expiresAt":"2026-11-24T09:40:00Z"}\
            """;

        assertThat(ask(new Recipient.Newcomer(verification)))
                .isEqualTo(new Addressee(
                        new Contact("Kim", Optional.empty(), Optional.of("+441134960000"), "es"),
                        Optional.of(new Code("012345"))));
        assertThat(path).hasValue("/internal/verifications/" + verification + "/code");

        body = body.replace("phone", "email").replace("+441134960000", "kim@example.org");
        assertThat(ask(new Recipient.Newcomer(verification)).contact().email()).contains("kim@example.org");
    }

    @Test
    void drawsALinkAndACodeForWhoeverLogsIn() {
        var loginLink = UUID.randomUUID();
        body = """
            {"channel":"email","contact":"kim@example.org","name":"","language":"es","code":"012345","minutes":14,
             "token":"secret-of-a-link"}\
            """;

        assertThat(ask(new Recipient.LoggingIn(loginLink)))
                .isEqualTo(new Addressee(
                        new Contact("", Optional.of("kim@example.org"), Optional.empty(), "es"),
                        Optional.of(new Code("012345", 14, Optional.of("secret-of-a-link")))));
        assertThat(path).hasValue("/internal/login-links/" + loginLink + "/draw");
    }

    @Test
    void showsNoCodeInALog() {
        assertThat(new Addressee(Robin.contact(), Optional.of(new Code("012345", 15, Optional.of("secret"))))
                        .toString())
                .doesNotContain("012345", "secret", "Robin", "robin@");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                argumentSet("never heard of, or forgotten", 200, "{\"contacts\":[]}", CONTACT_UNKNOWN),
                argumentSet("without an address", 200, contacts("\"name\":\"Robin\""), CONTACT_UNKNOWN),
                argumentSet("not to be asked that", 404, "{}", CONTACT_UNREACHABLE),
                argumentSet("without an answer", 200, "{}", CONTACT_UNREACHABLE),
                argumentSet("our keys are not known yet", 401, "{}", CONTACT_UNREACHABLE),
                argumentSet("down", 503, "{}", CONTACT_UNREACHABLE),
                argumentSet("nonsense", 200, "<html>", CONTACT_UNREACHABLE),
                argumentSet("far too much", 200, "\"" + "x".repeat(1_000_000) + "\"", CONTACT_UNREACHABLE));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhyThereIsNoContact(int status, String body, FailureReason reason) {
        this.status = status;
        this.body = body;

        failsWith(reason);
    }

    @Test
    void whatWasReplacedUsedOrIsOverIsNothingToSayRatherThanAFailure() {
        status = 410;

        assertThat(answer(new Recipient.LoggingIn(UUID.randomUUID()))).isInstanceOf(Answer.NothingToSay.class);
        assertThat(answer(new Recipient.Newcomer(UUID.randomUUID()))).isInstanceOf(Answer.NothingToSay.class);
    }

    @Test
    void doesNotWaitForeverNorMindAClosedDoor() {
        bookingService.disposeNow();

        failsWith(CONTACT_UNREACHABLE);
    }

    private void failsWith(FailureReason reason) {
        assertThatExceptionOfType(DeliveryFailure.class)
                .isThrownBy(this::ask)
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    private Addressee ask() {
        return ask(new Recipient.Client(LowBackVisit.CLIENT));
    }

    private Addressee ask(Recipient recipient) {
        return answer(recipient).addressee();
    }

    private Answer answer(Recipient recipient) {
        var tokens = new MintedTokens(new TokenIssuer("notification-service", InstantSource.system()));
        var address = "http://127.0.0.1:" + bookingService.port();
        var clients = WebClient.builder();
        return new ContactsOfOthers(
                        new ContactsOfBookingService(clients, tokens, address),
                        new ContactsOfTherapistService(clients, tokens, "http://localhost:1", InstantSource.system()))
                .of(Set.of(recipient))
                .map(answers -> Objects.requireNonNull(answers.get(recipient)))
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();
    }

    private static String contacts(String contact) {
        return "{\"contacts\":[{\"id\":\"" + LowBackVisit.CLIENT.value() + "\"," + contact + "}]}";
    }
}
