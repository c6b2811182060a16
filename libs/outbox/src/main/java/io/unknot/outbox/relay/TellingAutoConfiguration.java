package io.unknot.outbox.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.unknot.outbox.FaultPoint;
import io.unknot.outbox.Inbox;
import io.unknot.outbox.Outbox;
import io.unknot.outbox.Writes;
import io.unknot.service.database.Unpooled;
import io.unknot.service.trace.Trail;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

/** Writes, outbox, inbox and relay for every service that has this module on its path. */
// Last, because Spring Boot's transaction manager looks for a connection factory and does not say that it comes after
// it.
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@AutoConfiguration(after = {KafkaAutoConfiguration.class, R2dbcTransactionManagerAutoConfiguration.class})
final class TellingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    FaultPoint.Watch faults() {
        return FaultPoint.Watch.NOBODY;
    }

    @Bean
    Writes writes(ReactiveTransactionManager transactions, DatabaseClient database) {
        return new Writes(transactions, database);
    }

    @Bean
    Outbox outbox(DatabaseClient database, Trail trail) {
        return new Outbox(database, trail);
    }

    @Bean
    Inbox inbox(DatabaseClient database, Writes writes, MeterRegistry meters, FaultPoint.Watch faults, Trail trail) {
        return new Inbox(database, writes, meters, faults, trail);
    }

    @Bean
    RelayMeters relayMeters(MeterRegistry registry, InstantSource clock) {
        return new RelayMeters(registry, clock);
    }

    @Bean
    EventSender eventSender(
            KafkaOperations<String, String> kafka, @Value("${spring.application.name}") String service, Trail trail) {
        return new EventSender(kafka, service, trail);
    }

    @Bean
    OutboxRelay outboxRelay(FlywayProperties access, EventSender sender, FaultPoint.Watch faults, RelayMeters meters) {
        return new OutboxRelay(Unpooled.database(access, "outbox-relay"), sender, faults, meters);
    }
}
