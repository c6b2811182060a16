package io.unknot.therapist;

import io.unknot.events.Topics;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What the service's surroundings are in tests: the time, and the topics that booking-service owns. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSetup {

    /** Monday noon, a week and a day before the visit of the event samples; the database keeps its own time. */
    public static final Clock NOW = Clock.fixed(Instant.parse("2027-01-04T12:00:00Z"), ZoneOffset.UTC);

    @Bean
    Clock clock() {
        return NOW;
    }

    @Bean
    NewTopic appointments() {
        return new NewTopic(Topics.APPOINTMENTS, 3, (short) 1);
    }

    @Bean
    NewTopic reviews() {
        return new NewTopic(Topics.REVIEWS, 3, (short) 1);
    }

    @Bean
    NewTopic policies() {
        return new NewTopic(Topics.POLICIES, 3, (short) 1);
    }

    @Bean
    NewTopic recommendations() {
        return new NewTopic(Topics.RECOMMENDATIONS, 3, (short) 1);
    }

    @Bean
    Http http(Environment environment) {
        return new Http(environment);
    }
}
