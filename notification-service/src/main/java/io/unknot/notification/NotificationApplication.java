package io.unknot.notification;

import io.unknot.events.Topics;
import io.unknot.notification.delivery.DeliveryFault;
import io.unknot.notification.delivery.DeliverySettings;
import io.unknot.outbox.OwnedTopics;
import io.unknot.service.token.MintedTokens;
import io.unknot.service.token.TokenIssuer;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Starts the service. */
@SpringBootApplication
@EnableConfigurationProperties(DeliverySettings.class)
public class NotificationApplication {

    public static void main(String[] args) {
        SpringApplication.run(NotificationApplication.class, args);
    }

    @Bean
    OwnedTopics ownedTopics() {
        return OwnedTopics.none().facts(Topics.REMINDERS);
    }

    @Bean
    DeliveryFault.Watch deliveryFaults() {
        return DeliveryFault.Watch.NOBODY;
    }

    /** This service calls another one in its own name. */
    @Bean
    TokenIssuer tokenIssuer(Clock clock) {
        return new TokenIssuer("notification-service", clock);
    }

    @Bean
    MintedTokens mintedTokens(TokenIssuer issuer) {
        return new MintedTokens(issuer);
    }
}
