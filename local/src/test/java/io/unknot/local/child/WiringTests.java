package io.unknot.local.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.Keys;
import io.unknot.local.data.Passwords;
import io.unknot.local.data.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTests {
    @TempDir
    Path folder;

    Wiring wiring;

    @BeforeEach
    void wire() {
        Map<String, Integer> ports =
                new HashMap<>(Map.of("gateway", 8080, "postgres", 5432, "kafka", 9092, "smtp", 1025));
        Service.ports().forEach(name -> ports.put(name, 20_000 + ports.size()));
        DataDirectory data = new DataDirectory(folder);
        wiring = new Wiring(new Ports(ports), new Passwords(data), new Keys(data));
    }

    @Test
    void givesEachServiceItsOwnDatabaseAndNoOther() {
        assertThat(wiring.environmentOf(Service.BOOKING))
                .containsEntry("UNKNOT_DATABASE_NAME", "booking")
                .containsEntry("UNKNOT_DATABASE_USER", "booking_service")
                .containsEntry("UNKNOT_DATABASE_PORT", "5432")
                .containsEntry("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092");
        assertThat(passwordOf(Service.BOOKING)).isNotEqualTo(passwordOf(Service.THERAPIST));
        assertThat(wiring.environmentOf(Service.GATEWAY)).doesNotContainKey("UNKNOT_DATABASE_NAME");
    }

    @Test
    void tellsTheGatewayWhereToSendWhom() {
        assertThat(wiring.environmentOf(Service.GATEWAY))
                .containsEntry("SERVER_PORT", "8080")
                .containsEntry("UNKNOT_ROUTES_THERAPIST_SERVICE", wiring.url(Service.THERAPIST))
                .containsEntry("UNKNOT_ROUTES_BOOKING_SERVICE", wiring.url(Service.BOOKING))
                .containsEntry("UNKNOT_ROUTES_NOTIFICATION_SERVICE", wiring.url(Service.NOTIFICATION));
    }

    @Test
    void tellsTheNotificationServiceWhereMailGoesAndWhatItsLinksBeginWith() {
        assertThat(wiring.environmentOf(Service.NOTIFICATION))
                .containsEntry("SPRING_MAIL_PORT", "1025")
                .containsEntry("UNKNOT_PUBLIC_URL", "http://127.0.0.1:8080")
                .containsEntry("UNKNOT_BOOKING_SERVICE_URL", wiring.url(Service.BOOKING))
                .containsEntry("UNKNOT_THERAPIST_SERVICE_URL", wiring.url(Service.THERAPIST));
    }

    @Test
    void letsBookingAndTherapistTrustTheTwoWhoCallThem() {
        for (Service called : List.of(Service.BOOKING, Service.THERAPIST)) {
            assertThat(wiring.environmentOf(called))
                    .containsEntry("UNKNOT_TOKENS_ISSUERS_GATEWAY", "http://127.0.0.1:8080/internal/jwks")
                    .containsEntry(
                            "UNKNOT_TOKENS_ISSUERS_NOTIFICATION_SERVICE",
                            wiring.url(Service.NOTIFICATION) + "/internal/jwks");
        }
    }

    @Test
    void givesBookingAKeyThatNobodyElseMayReadAndThatStays() throws IOException {
        Path keys = Path.of(String.valueOf(wiring.environmentOf(Service.BOOKING).get("UNKNOT_VAULT_KEYS")));
        String key = Files.readString(keys.resolve("1"));

        wiring.environmentOf(Service.BOOKING);

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(keys.resolve("1")).hasContent(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("1"))))
                .isEqualTo("rw-------");
        assertThat(wiring.environmentOf(Service.THERAPIST)).doesNotContainKey("UNKNOT_VAULT_KEYS");
    }

    @Test
    void givesNotificationAnotherKeyThanBooking() throws IOException {
        Path vault =
                Path.of(String.valueOf(wiring.environmentOf(Service.BOOKING).get("UNKNOT_VAULT_KEYS")));
        Path links = Path.of(
                String.valueOf(wiring.environmentOf(Service.NOTIFICATION).get("UNKNOT_SECRET_KEYS")));

        assertThat(Base64.getDecoder().decode(Files.readString(links.resolve("1"))))
                .hasSize(32)
                .isNotEqualTo(Base64.getDecoder().decode(Files.readString(vault.resolve("1"))));
    }

    @Test
    void keepsEverythingOnThisMachine() {
        for (Service service : Set.of(Service.values())) {
            assertThat(wiring.environmentOf(service))
                    .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                    .containsEntry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1")
                    .containsEntry("SPRING_PROFILES_ACTIVE", "local");
        }
    }

    private String passwordOf(Service service) {
        return String.valueOf(wiring.environmentOf(service).get("UNKNOT_DATABASE_PASSWORD"));
    }
}
