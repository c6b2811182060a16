package io.unknot.booking.wall.postgres;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.unknot.booking.wall.Wall;
import org.reactivestreams.Publisher;
import org.springframework.core.InfrastructureProxy;
import reactor.core.publisher.Mono;

/**
 * What stands within a wall asks by one of staff's connections, everything else by the service's own. Statements of a
 * transaction never come here: theirs is bound to the service's own, as which this one passes for.
 */
record RoutedConnections(ConnectionFactory own, StaffConnections staff)
        implements ConnectionFactory, InfrastructureProxy {

    @Override
    public Publisher<? extends Connection> create() {
        return Mono.deferContextual(context -> Wall.in(context).isPresent() ? staff.create() : Mono.from(own.create()));
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return own.getMetadata();
    }

    @Override
    public Object getWrappedObject() {
        return own;
    }
}
