package io.unknot.notification;

import io.unknot.events.Topics;
import io.unknot.notification.delivery.DeliveryFault;
import io.unknot.notification.delivery.DeliverySettings;
import io.unknot.outbox.OwnedTopics;
import io.unknot.service.token.MintedTokens;
import io.unknot.service.token.TokenIssuer;
import io.unknot.service.token.key.SigningKeys;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
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

    /** This service calls another one in its own name; several replicas sign with what they all read in one folder. */
    @Bean
    TokenIssuer tokenIssuer(
            Clock clock,
            @Value("${unknot.signing.keys:}") String folder,
            @Value("${unknot.signing.each:12h}") Duration each) {
        return new TokenIssuer("notification-service", clock, SigningKeys.of(folder, each, clock));
    }

    @Bean
    MintedTokens mintedTokens(TokenIssuer issuer) {
        return new MintedTokens(issuer);
    }
}
