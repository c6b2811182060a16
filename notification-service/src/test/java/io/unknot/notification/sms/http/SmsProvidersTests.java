package io.unknot.notification.sms.http;

import static io.unknot.notification.message.FailureReason.ADDRESS_REFUSED;
import static io.unknot.notification.message.FailureReason.PROVIDER_BUSY;
import static io.unknot.notification.message.FailureReason.PROVIDER_REFUSED;
import static io.unknot.notification.message.FailureReason.PROVIDER_UNREACHABLE;
import static io.unknot.notification.message.FailureReason.SENDER_REFUSED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.unknot.embedded.FreePorts;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.message.FailureReason;
import io.unknot.notification.sms.PhoneNumber;
import io.unknot.notification.sms.SmsProvider;
import io.unknot.notification.sms.TextMessage;
import io.unknot.notification.sms.http.SmsSettings.Twilio;
import io.unknot.notification.sms.http.SmsSettings.Webhook;
import io.unknot.testing.sms.SmsGateway;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What providers are told, and what each of their answers means, over real sockets and to another process. */
class SmsProvidersTests {

    private static final Instant NOW = Instant.parse("2026-11-22T09:40:00Z");
    private static final String SECRET = "a secret that is long enough to be one";
    private static final TextMessage MESSAGE =
            new TextMessage("901.2.early-reminder", new PhoneNumber("+441132496000"), "Grüße & see you at 09:40");

    private static final SmsGateway GATEWAY = SmsGateway.start();

    @AfterAll
    static void close() {
        GATEWAY.close();
    }

    @BeforeEach
    void takeEverything() {
        GATEWAY.take();
    }

    @Test
    void tellsTwilioInAFormWhatToSendToWhom() {
        send(twilio());

        assertThat(GATEWAY.heard()).singleElement().satisfies(heard -> {
            assertThat(heard.path()).isEqualTo("/2010-04-01/Accounts/AC1/Messages.json");
            assertThat(heard.form())
                    .containsEntry("To", "+441132496000")
                    .containsEntry("Body", "Grüße & see you at 09:40")
                    .containsEntry("MessagingServiceSid", "MG1")
                    .doesNotContainKey("From");
            assertThat(heard.headers().get("authorization"))
                    .isEqualTo("Basic " + Base64.getEncoder().encodeToString("AC1:token".getBytes(UTF_8)));
        });
    }

    @Test
    void sendsFromANumberWhereThereIsNoMessagingService() {
        send(new TwilioProvider(new Twilio(GATEWAY.address(), "AC1", "token", "", "+15005550006"), http(true)));

        assertThat(GATEWAY.heard().getFirst().form())
                .containsEntry("From", "+15005550006")
                .doesNotContainKey("MessagingServiceSid");
    }

    @Test
    void tellsTheWebhookInJsonThatItIsUsAndNow() {
        send(webhook());

        assertThat(GATEWAY.heard()).singleElement().satisfies(heard -> {
            var body = JsonMapper.shared().readTree(heard.body());
            assertThat(body.path("to").asString()).isEqualTo("+441132496000");
            assertThat(body.path("text").asString()).isEqualTo(MESSAGE.text());
            assertThat(body.path("reference").asString()).isEqualTo(MESSAGE.reference());
            assertThat(heard.headers()).containsEntry("idempotency-key", MESSAGE.reference());
            var signature = heard.headers().getOrDefault("unknot-signature", "");
            assertThat(new Signature(SECRET).fits(signature, heard.body(), NOW)).isTrue();
        });
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                argumentSet("no mobile number", 400, "{\"code\":21614}", ADDRESS_REFUSED, false),
                argumentSet("told the provider to stop", 400, "{\"code\":21610}", ADDRESS_REFUSED, false),
                argumentSet("not to that country", 400, "{\"code\":21408}", SENDER_REFUSED, false),
                argumentSet("this message never", 400, "{\"code\":21617}", PROVIDER_REFUSED, false),
                argumentSet("this message never, for no known reason", 400, "<html>", PROVIDER_REFUSED, false),
                argumentSet("our login is wrong", 401, "{\"code\":20003}", SENDER_REFUSED, false),
                argumentSet("there is no such account", 404, "{}", SENDER_REFUSED, false),
                argumentSet("somewhere else", 302, "{}", SENDER_REFUSED, false),
                argumentSet("down", 503, "{}", PROVIDER_BUSY, false),
                argumentSet("broken, perhaps after it took it", 500, "{}", PROVIDER_BUSY, true));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void tellsWhatARefusalOfTwilioMeans(int status, String body, FailureReason reason, boolean maybeDelivered) {
        GATEWAY.answer(status, body);

        fails(twilio(), reason, maybeDelivered);
    }

    static Stream<Arguments> refusalsOfWebhook() {
        return Stream.of(
                argumentSet("cannot be reached", 422, ADDRESS_REFUSED),
                argumentSet("this message never", 400, PROVIDER_REFUSED),
                argumentSet("who are you", 403, SENDER_REFUSED),
                argumentSet("down", 503, PROVIDER_BUSY));
    }

    @ParameterizedTest
    @MethodSource("refusalsOfWebhook")
    void tellsWhatARefusalOfAWebhookMeans(int status, FailureReason reason) {
        GATEWAY.answer(status, "{}");

        fails(webhook(), reason, false);
    }

    @Test
    void saysWhenToComeBackIfTheProviderDoes() {
        GATEWAY.beBusy(7);

        assertThat(fails(twilio(), PROVIDER_BUSY, false).retryAfter()).isEqualTo(Optional.of(Duration.ofSeconds(7)));
        GATEWAY.beBusy(999_999);
        assertThat(fails(webhook(), PROVIDER_BUSY, false).retryAfter()).isEqualTo(Optional.of(Duration.ofHours(1)));
    }

    @Test
    void doesNotKnowWhetherASilentProviderTookIt() {
        GATEWAY.fallSilent();

        fails(twilio(), PROVIDER_UNREACHABLE, true);
        assertThat(GATEWAY.heard()).hasSize(1);
    }

    @Test
    void waitsForASlowOne() {
        GATEWAY.slowBy(300);

        send(webhook());
    }

    @Test
    void deliversNothingWhereNobodyListens() {
        var nobody = URI.create("http://127.0.0.1:" + FreePorts.one());

        fails(new WebhookProvider(new Webhook(nobody, SECRET), http(true), () -> NOW), PROVIDER_UNREACHABLE, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]"})
    void speaksToNobodyInsideOurOwnNetworkUnlessTold(String host) {
        var inside = URI.create("http://" + host + ":" + GATEWAY.address().getPort());

        fails(new WebhookProvider(new Webhook(inside, SECRET), http(false), () -> NOW), PROVIDER_UNREACHABLE, false);
        assertThat(GATEWAY.heard()).isEmpty();
    }

    @Test
    void doesNotStartHalfConfigured() {
        var nowhere = URI.create("");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Twilio(GATEWAY.address(), "AC1", "token", "", "").checked())
                .withMessageContaining("messaging-service-sid");
        assertThatIllegalStateException().isThrownBy(() -> new Webhook(nowhere, SECRET).checked());
        assertThatIllegalStateException().isThrownBy(() -> new Webhook(GATEWAY.address(), "short").checked());
    }

    private static SmsProvider twilio() {
        return new TwilioProvider(new Twilio(GATEWAY.address(), "AC1", "token", "MG1", ""), http(true));
    }

    private static SmsProvider webhook() {
        return new WebhookProvider(
                new Webhook(GATEWAY.address().resolve("/sms"), SECRET), http(true), InstantSource.fixed(NOW));
    }

    private static ProviderHttp http(boolean inside) {
        var account = new Twilio(GATEWAY.address(), "", "", "", "");
        return ProviderHttp.of(
                new SmsSettings(null, inside, Duration.ofMillis(800), account, new Webhook(GATEWAY.address(), SECRET)));
    }

    private static void send(SmsProvider provider) {
        provider.send(MESSAGE).block(Duration.ofMinutes(3));
    }

    private static DeliveryFailure fails(SmsProvider provider, FailureReason reason, boolean maybeDelivered) {
        var caught = assertThatExceptionOfType(DeliveryFailure.class)
                .isThrownBy(() -> send(provider))
                .actual();
        assertThat(caught.reason()).isEqualTo(reason);
        assertThat(caught.maybeDelivered()).isEqualTo(maybeDelivered);
        return caught;
    }
}
