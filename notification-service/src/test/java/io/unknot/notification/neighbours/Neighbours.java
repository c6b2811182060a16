package io.unknot.notification.neighbours;

import io.unknot.events.Topics;
import io.unknot.outbox.OwnedTopics;
import io.unknot.service.testing.TestIssuer;
import io.unknot.testing.TestInfrastructure;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.core.KafkaAdmin;

/** Starts the neighbours before the service and tells it where they are. */
public final class Neighbours implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        declareTopics();
        var gateway = new TestIssuer("gateway", InstantSource.system());
        var tokens = new Tokens(() -> context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        var booking = new BookingService(tokens);
        var therapists = new TherapistService(tokens);
        var mailbox = new Mailbox();
        context.getBeanFactory().registerSingleton("gateway", gateway);
        context.getBeanFactory().registerSingleton("bookingService", booking);
        context.getBeanFactory().registerSingleton("therapistService", therapists);
        context.getBeanFactory().registerSingleton("mailbox", mailbox);
        TestPropertyValues.of(gateway.trusted()).applyTo(context);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "neighbours",
                        Map.of(
                                "unknot.booking-service-url", booking.address(),
                                "unknot.therapist-service-url", therapists.address(),
                                "spring.mail.host", "127.0.0.1",
                                "spring.mail.port", mailbox.port())));
    }

    /** Other services own these and would have made them. */
    private static void declareTopics() {
        var admin = new KafkaAdmin(
                Map.of("bootstrap.servers", TestInfrastructure.kafka().bootstrapServers()));
        var theirs = OwnedTopics.none()
                .states(Topics.CLINICS, Topics.TIME_OFF)
                .facts(Topics.APPOINTMENTS, Topics.WAITLIST, Topics.CARE_PLANS, Topics.CLIENTS, Topics.VERIFICATIONS);
        admin.createOrModifyTopics(theirs.topics().toArray(NewTopic[]::new));
    }
}
