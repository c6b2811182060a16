package io.unknot.service.database;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactory;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.http.HttpResources;
import reactor.netty.resources.LoopResources;

/** For a service that has a database: migrates it, watches it, and tells callers when it is away. */
@AutoConfiguration(after = {FlywayAutoConfiguration.class, R2dbcAutoConfiguration.class})
@ConditionalOnClass({Flyway.class, ConnectionFactory.class, PostgresqlConnectionFactoryProvider.class})
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

    /**
     * Requests and the database on one set of threads: with two, each answer of the database woke another thread to go on
     * with the request. Asked for at each new connection, because the web server replaces its threads when it is restarted.
     */
    @Bean
    ConnectionFactoryOptionsBuilderCustomizer theDatabaseAnswersWhereRequestsAreServed() {
        LoopResources threads = preferNative -> HttpResources.get().onClient(preferNative);
        return options -> options.option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, threads);
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
