package io.unknot.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.pages.client.Browsing;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator hands on what a service could not apply. */
@WholeSystem
@InTheBrowser
class DeadLettersJourneyTests {

    private static final String OF_THERAPIST_SERVICE = "/api/v1/dead-letters/therapist-service";

    private final RunningSystem system;

    DeadLettersJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1280", "ar, 390", "de-DE, 320"})
    void aRecordIsHandedOnOnceHoweverOftenTheButtonIsPressed(String locale, int width) throws Exception {
        lies("reviews-dlt.therapist-service");
        GatewayClient operator = system.signedIn("operator");
        try (Phone desk = Browsing.phone(width, locale)) {
            Look look = new Look(desk, "dead-letters-" + locale + "-" + width);
            Page page = look.page();
            Browsing.signIn(page, system.gateway(), "operator");
            Browsing.open(page, "/operator");
            Locator own = page.locator("[data-service='therapist-service']");
            assertThat(own.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("[data-service='booking-service'] button")).hasCount(0);
            look.at("waiting");
            own.locator("button").press("Enter");

            assertThat(own.locator("tbody tr")).hasCount(0);
            assertThat(own.locator(".did")).containsText("1");
            look.at("handed-on");
            look.end();
        }
        assertThat(operator.post(OF_THERAPIST_SERVICE + "/replay", Map.of())
                        .expect(200)
                        .path("handled")
                        .asInt())
                .isZero();
        assertThat(operator.get(OF_THERAPIST_SERVICE)
                        .expect(200)
                        .path("waiting")
                        .asInt())
                .isZero();
    }

    /** A tombstone, which changes nothing when it is heard: as if it had failed once. */
    private void lies(String topic) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", system.broker());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, UUID.randomUUID().toString(), null))
                    .get();
        }
    }
}
