package io.unknot.service.database;

import org.springframework.context.ApplicationEvent;

/** Published once, when the schema is the one this version of the service was written for. */
public final class DatabaseReady extends ApplicationEvent {

    DatabaseReady(Object source) {
        super(source);
    }
}
