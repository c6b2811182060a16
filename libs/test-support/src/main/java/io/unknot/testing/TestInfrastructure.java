package io.unknot.testing;

import io.unknot.testing.server.TestKafka;
import io.unknot.testing.server.TestPostgres;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;

/**
 * The servers tests run against: one PostgreSQL and one Kafka broker per JVM, started when first asked for and gone
 * with the JVM; in containers when a Docker engine answers, else the same versions as child processes.
 */
public final class TestInfrastructure {

    /** Several tests, their servers and somebody else's share two processors: what takes two seconds takes a minute at times. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    private TestInfrastructure() {}

    public static TestPostgres postgres() {
        return Postgres.SERVER;
    }

    public static TestKafka kafka() {
        return Kafka.BROKER;
    }

    // The application contexts of the tests are closed before these are: they end without an outage.
    private static void closeAtExit(Runnable close) {
        SpringApplication.getShutdownHandlers().add(close);
    }

    private static final class Postgres {
        static final TestPostgres SERVER = TestPostgres.inContainerOrProcess();

        static {
            closeAtExit(SERVER::close);
        }
    }

    private static final class Kafka {
        static final TestKafka BROKER = TestKafka.inContainerOrProcess();

        static {
            closeAtExit(BROKER::close);
        }
    }
}
