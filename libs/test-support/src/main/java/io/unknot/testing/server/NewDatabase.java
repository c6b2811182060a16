package io.unknot.testing.server;

import io.unknot.embedded.postgres.Database;
import io.unknot.embedded.postgres.Databases;
import java.util.UUID;

/** Creates databases whose names nobody can have used before. */
final class NewDatabase {
    private NewDatabase() {}

    static Database on(Databases server) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        return server.create(name, name, UUID.randomUUID().toString());
    }
}
