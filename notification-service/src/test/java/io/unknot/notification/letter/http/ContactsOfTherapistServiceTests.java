package io.unknot.notification.letter.http;

import static io.unknot.notification.appointment.LowBackVisit.ADA;
import static io.unknot.notification.appointment.LowBackVisit.MARA;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.Contacts.Answer;
import io.unknot.notification.message.FailureReason;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.SkipReason;
import io.unknot.service.token.MintedTokens;
import io.unknot.service.token.TokenIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class ContactsOfTherapistServiceTests {

    private static final Recipient.Therapist TO_MARA = new Recipient.Therapist(MARA);
    private static final Recipient.Therapist TO_ADA = new Recipient.Therapist(ADA);
    private static final String KNOWN = """
        {"contacts":[{"id":"%s","name":"Mara","email":"mara@example.org","phone":"a newer service says more"}]}\
        """.formatted(MARA.value());

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<String> path = new AtomicReference<>("");
    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T09:40:00Z"));
    private volatile int status = 200;
    private volatile String body = KNOWN;
    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> {
                asked.incrementAndGet();
                path.set(request.uri());
                authorization.set(request.requestHeaders().get("Authorization"));
                return response.status(status)
                        .header("Content-Type", "application/json")
                        .sendString(Mono.just(body));
            })
            .bindNow();
    private final ContactsOfTherapistService contacts = new ContactsOfTherapistService(
            WebClient.builder(),
            new MintedTokens(new TokenIssuer("notification-service", InstantSource.system())),
            "http://127.0.0.1:" + server.port(),
            now::get);

    @AfterEach
    void end() {
        server.disposeNow();
    }

    @Test
    void asksInItsOwnNameForAllAtOnce() throws Exception {
        var answers = ask();

        assertThat(answers.get(TO_MARA))
                .isEqualTo(new Answer.Known(
                        new Addressee(new Contact("Mara", Optional.of("mara@example.org"), Optional.empty(), "und"))));
        assertThat(asked).hasValue(1);
        assertThat(path).hasValue("/internal/therapists/contacts");
        var token = SignedJWT.parse(authorization.get().replace("Bearer ", "")).getJWTClaimsSet();
        assertThat(token.getIssuer()).isEqualTo("notification-service");
        assertThat(token.getAudience()).containsExactly("therapist-service");
        assertThat(token.getStringClaim("kind")).isEqualTo("service");
    }

    @Test
    void mailsNothingToWhoHasNoAddressThere() {
        assertThat(ask().get(TO_ADA)).isEqualTo(new Answer.NothingToSay(SkipReason.NO_ADDRESS));
    }

    @Test
    void leavesWhoDoesNotAnswerAloneForAWhileAndThenAsksAgain() {
        status = 503;
        assertUnreachable();

        status = 200;
        now.updateAndGet(then -> then.plus(Duration.ofMillis(9_999)));
        assertUnreachable();
        assertThat(asked).hasValue(1);

        now.updateAndGet(then -> then.plus(Duration.ofMillis(1)));
        assertThat(ask().get(TO_MARA)).isInstanceOf(Answer.Known.class);
    }

    @Test
    void takesNonsenseForNoAnswer() {
        body = "<html>";

        assertUnreachable();
    }

    private void assertUnreachable() {
        assertThat(ask().values())
                .allSatisfy(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(
                                Answer.Unknown.class,
                                unknown -> assertThat(unknown.why().reason())
                                        .isEqualTo(FailureReason.THERAPIST_CONTACT_UNREACHABLE)));
    }

    private Map<Recipient, Answer> ask() {
        return contacts.of(List.of(TO_MARA, TO_ADA))
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();
    }
}
