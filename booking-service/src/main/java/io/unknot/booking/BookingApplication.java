package io.unknot.booking;

import io.unknot.events.Topics;
import io.unknot.outbox.OwnedTopics;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The booking service: decides who has which time, and tells the others. */
@SpringBootApplication
public class BookingApplication {

    /** Starts the service; it waits for PostgreSQL and Kafka by itself. */
    public static void main(String[] arguments) {
        SpringApplication.run(BookingApplication.class, arguments);
    }

    @Bean
    OwnedTopics ownedTopics() {
        return OwnedTopics.none()
                .facts(Topics.APPOINTMENTS, Topics.WAITLIST, Topics.CARE_PLANS, Topics.CLIENTS, Topics.VERIFICATIONS)
                .states(Topics.POLICIES, Topics.REVIEWS, Topics.RECOMMENDATIONS);
    }
}
