package io.unknot.testing.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What containers and processes have in common. */
final class TestVersions {
    /** Every cached application context of a test run keeps a pool of its own. */
    static final int MAX_CONNECTIONS = 300;

    private TestVersions() {}

    static String postgresImage() {
        // The binaries are numbered 18.6.0 where PostgreSQL says 18.6.
        return "postgres:" + version("postgres").replaceFirst("^(\\d+\\.\\d+)\\.\\d+$", "$1");
    }

    static String kafkaImage() {
        return "apache/kafka:" + version("kafka");
    }

    private static String version(String name) {
        Properties versions = new Properties();
        try (InputStream written = TestVersions.class.getResourceAsStream("versions.properties")) {
            versions.load(Objects.requireNonNull(written, "versions.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(name);
    }
}
