package io.unknot.local.child;

import io.unknot.local.data.Keys;
import io.unknot.local.data.Passwords;
import io.unknot.local.data.Ports;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who finds whom where: what each service is told through its environment. */
public record Wiring(Ports ports, Passwords passwords, Keys keys) {
    /** The name under which the port of the mail server is remembered. */
    public static final String SMTP = "smtp";

    /** The name under which the port is remembered by which the broker talks to itself. */
    public static final String KAFKA_CONTROLLER = "kafka-controller";

    private static final String HOST = "127.0.0.1";

    /** Where the service answers. */
    public String url(Service service) {
        return "http://" + HOST + ":" + ports.of(service.word());
    }

    URI readiness(Service service) {
        return URI.create("http://" + HOST + ":" + ports.of(service.management()) + "/actuator/health/readiness");
    }

    private String figures(Service service) {
        return "http://" + HOST + ":" + ports.of(service.management());
    }

    Map<String, String> environmentOf(Service service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SERVER_ADDRESS", HOST);
        environment.put("SERVER_PORT", Integer.toString(ports.of(service.word())));
        environment.put("MANAGEMENT_SERVER_ADDRESS", HOST);
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.of(service.management())));
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        service.database().ifPresent(database -> environment.putAll(storage(service, database)));
        environment.putAll(neighbours(service));
        return environment;
    }

    private Map<String, String> storage(Service service, String database) {
        return Map.of(
                "UNKNOT_DATABASE_HOST", HOST,
                "UNKNOT_DATABASE_PORT", Integer.toString(ports.of(PostgresChild.NAME)),
                "UNKNOT_DATABASE_NAME", database,
                "UNKNOT_DATABASE_USER", service.role(),
                "UNKNOT_DATABASE_PASSWORD", passwords.of(service.role()),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", HOST + ":" + ports.of(KafkaChild.NAME),
                "UNKNOT_TOKENS_ISSUERS_GATEWAY", keysOf(Service.GATEWAY));
    }

    private Map<String, String> neighbours(Service service) {
        return switch (service) {
            case THERAPIST -> Map.of("UNKNOT_TOKENS_ISSUERS_NOTIFICATION_SERVICE", keysOf(Service.NOTIFICATION));
            case BOOKING ->
                Map.of(
                        "UNKNOT_TOKENS_ISSUERS_NOTIFICATION_SERVICE", keysOf(Service.NOTIFICATION),
                        "UNKNOT_VAULT_KEYS", keys.vault().toString());
            case NOTIFICATION ->
                Map.of(
                        "UNKNOT_BOOKING_SERVICE_URL", url(Service.BOOKING),
                        "UNKNOT_THERAPIST_SERVICE_URL", url(Service.THERAPIST),
                        "UNKNOT_PUBLIC_URL", url(Service.GATEWAY),
                        "UNKNOT_SECRET_KEYS", keys.links().toString(),
                        "SPRING_MAIL_HOST", HOST,
                        "SPRING_MAIL_PORT", Integer.toString(ports.of(SMTP)),
                        "UNKNOT_MAIL_FROM", "visits@unknot.example");
            case GATEWAY ->
                Map.of(
                        "UNKNOT_ROUTES_THERAPIST_SERVICE", url(Service.THERAPIST),
                        "UNKNOT_ROUTES_BOOKING_SERVICE", url(Service.BOOKING),
                        "UNKNOT_ROUTES_NOTIFICATION_SERVICE", url(Service.NOTIFICATION),
                        "UNKNOT_OPERATIONS_GATEWAY", figures(Service.GATEWAY),
                        "UNKNOT_OPERATIONS_THERAPIST_SERVICE", figures(Service.THERAPIST),
                        "UNKNOT_OPERATIONS_BOOKING_SERVICE", figures(Service.BOOKING),
                        "UNKNOT_OPERATIONS_NOTIFICATION_SERVICE", figures(Service.NOTIFICATION));
        };
    }

    private String keysOf(Service issuer) {
        return url(issuer) + "/internal/jwks";
    }
}
