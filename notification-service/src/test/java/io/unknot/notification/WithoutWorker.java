package io.unknot.notification;

import io.unknot.events.Topics;
import io.unknot.notification.clinic.Clinics;
import io.unknot.notification.delivery.DeliveryFault;
import io.unknot.notification.delivery.DeliverySettings;
import io.unknot.notification.message.owing.FollowAppointment;
import io.unknot.outbox.OwnedTopics;
import io.unknot.outbox.Writes;
import io.unknot.service.database.DatabaseMigration;
import io.unknot.service.token.MintedTokens;
import io.unknot.service.token.TokenIssuer;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The service without what starts by itself: no listener hears, no worker sends. Not marked as a configuration, so that
 * the whole service does not find it.
 */
@EnableAutoConfiguration
@EnableConfigurationProperties(DeliverySettings.class)
@ComponentScan(
        basePackages = {
            "io.unknot.notification.answer",
            "io.unknot.notification.appointment",
            "io.unknot.notification.clinic",
            "io.unknot.notification.delivery",
            "io.unknot.notification.erasure",
            "io.unknot.notification.fallback",
            "io.unknot.notification.inbox",
            "io.unknot.notification.letter",
            "io.unknot.notification.message",
            "io.unknot.notification.policy",
            "io.unknot.notification.preference",
            "io.unknot.notification.retention",
            "io.unknot.notification.secret",
            "io.unknot.notification.sms",
            "io.unknot.notification.trial",
            "io.unknot.notification.words"
        },
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(kafka|worker|scheduling)\\..*|.*Tests.*"))
class WithoutWorker {

    @Bean
    TokenIssuer tokenIssuer(Clock clock) {
        return new TokenIssuer("notification-service", clock);
    }

    @Bean
    MintedTokens mintedTokens(TokenIssuer issuer) {
        return new MintedTokens(issuer);
    }

    @Bean
    DeliveryFault.Watch deliveryFaults() {
        return DeliveryFault.Watch.NOBODY;
    }

    @Bean
    static CountedStatements countedStatements() {
        return new CountedStatements();
    }

    @Bean
    OwnedTopics ownedTopics() {
        return OwnedTopics.none().facts(Topics.REMINDERS);
    }

    @Bean
    Tables tables(
            DatabaseClient database,
            Writes writes,
            FollowAppointment following,
            Clinics clinics,
            DatabaseMigration migration) {
        return new Tables(database, writes, following, clinics, migration);
    }
}
