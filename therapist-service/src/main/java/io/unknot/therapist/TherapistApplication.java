package io.unknot.therapist;

import io.unknot.events.Topics;
import io.unknot.outbox.OwnedTopics;
import io.unknot.therapist.match.score.Weights;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The therapist-service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(Weights.class)
class TherapistApplication {

    public static void main(String[] args) {
        SpringApplication.run(TherapistApplication.class, args);
    }

    @Bean
    OwnedTopics ownedTopics() {
        return OwnedTopics.none()
                .states(Topics.CLINICS, Topics.TREATMENTS, Topics.THERAPISTS, Topics.SHIFTS, Topics.TIME_OFF);
    }
}
