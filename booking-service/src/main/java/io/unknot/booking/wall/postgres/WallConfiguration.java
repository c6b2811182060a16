package io.unknot.booking.wall.postgres;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.r2dbc.ConnectionFactoryBuilder;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Two pools on one database, behind the one client that all repositories ask. */
@Configuration(proxyBeanMethods = false)
class WallConfiguration {

    /** Half of the service's own: a desk reads a board now and then, and writes beside it. */
    private static final int MOST = 10;

    @Bean
    StaffConnections staffConnections(
            R2dbcConnectionDetails database,
            R2dbcProperties properties,
            ObjectProvider<ConnectionFactoryOptionsBuilderCustomizer> customizers,
            ObjectProvider<ConnectionFactoryDecorator> decorators) {
        var options = database.getConnectionFactoryOptions().mutate();
        customizers.orderedStream().forEach(each -> each.customize(options));
        var connections = ConnectionFactoryBuilder.withOptions(inTheirRole(options))
                .decorators(decorators.orderedStream().toList())
                .build();
        return new StaffConnections(pool(WalledConnection.each(connections), properties.getPool()));
    }

    @Bean
    DatabaseClient databaseClient(ConnectionFactory own, StaffConnections staff) {
        return DatabaseClient.builder()
                .connectionFactory(new RoutedConnections(own, staff))
                .build();
    }

    // The service's own login, which is a member of the role: no second password, and the session begins in it.
    private static ConnectionFactoryOptions.Builder inTheirRole(ConnectionFactoryOptions.Builder options) {
        // A map by its type; read from a property it is text.
        Object said = options.build().getValue(PostgresqlConnectionFactoryProvider.OPTIONS);
        return options.option(Option.<Object>valueOf("options"), said + ";role=staff_reads");
    }

    private static ConnectionPool pool(ConnectionFactory connections, R2dbcProperties.Pool likeTheOther) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(connections)
                .name("staff-reads")
                .initialSize(0)
                .maxSize(MOST)
                .maxAcquireTime(likeTheOther.getMaxAcquireTime())
                .maxCreateConnectionTime(likeTheOther.getMaxCreateConnectionTime())
                .maxIdleTime(likeTheOther.getMaxIdleTime())
                .maxValidationTime(likeTheOther.getMaxValidationTime())
                .validationDepth(likeTheOther.getValidationDepth())
                .acquireRetry(likeTheOther.getAcquireRetry())
                .postAllocate(StaffConnections::holdToTheWall)
                .build());
    }
}
