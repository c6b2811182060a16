package io.unknot.embedded.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** The files a broker reads: what it is told to do and what it may write to its log. */
record BrokerSettings(Path properties, Path logging) {

    static BrokerSettings write(KafkaOptions options, int port, int controllerPort) {
        BrokerSettings settings = new BrokerSettings(
                options.folder().resolve("server.properties"), options.folder().resolve("logback.xml"));
        Integer advertised = options.advertisedPort();
        Properties text = fixed();
        text.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        text.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        text.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + (advertised == null ? port : advertised));
        text.setProperty("log.dirs", options.folder().resolve("data").toString());
        try (OutputStream file = Files.newOutputStream(settings.properties());
                InputStream shipped = shipped("logback-broker.xml")) {
            text.store(file, "Written at every start");
            Files.write(settings.logging(), shipped.readAllBytes());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the broker's settings to " + options.folder(), e);
        }
    }

    private static Properties fixed() {
        Properties settings = new Properties();
        try (InputStream shipped = shipped("broker.properties")) {
            settings.load(shipped);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream shipped(String name) {
        return Objects.requireNonNull(BrokerSettings.class.getResourceAsStream(name), name);
    }
}
