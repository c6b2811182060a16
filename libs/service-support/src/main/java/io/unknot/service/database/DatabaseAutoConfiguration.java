package io.unknot.service.database;

import io.r2dbc.spi.ConnectionFactory;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For a service that has a database: migrates it, watches it, and tells callers when it is away. */
@AutoConfiguration(after = {FlywayAutoConfiguration.class, R2dbcAutoConfiguration.class})
@ConditionalOnClass({Flyway.class, ConnectionFactory.class})
class DatabaseAutoConfiguration {

    /** Spring Boot would migrate on the main thread and give up on the first failure. */
    @Bean
    FlywayMigrationStrategy migrateInTheBackground() {
        return flyway -> {};
    }

    @Bean
    ConnectionFactoryDecorator connectionsAreAskedSeldom() {
        return AskedSeldom::each;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean({Flyway.class, ConnectionFactory.class})
    static class WithDatabase {

        @Bean
        DatabaseMigration databaseMigration(Flyway flyway, ApplicationEventPublisher events) {
            return new DatabaseMigration(flyway, events);
        }

        @Bean
        DatabaseHealth databaseHealthIndicator(DatabaseMigration migration, ConnectionFactory connections) {
            return new DatabaseHealth(migration, connections);
        }

        @Bean
        DatabaseProblems databaseProblems(DatabaseMigration migration) {
            return new DatabaseProblems(migration::done);
        }
    }
}
