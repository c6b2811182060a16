package io.unknot.benchmark.running;

import io.unknot.benchmark.running.mail.Sink;
import io.unknot.embedded.Folders;
import io.unknot.local.LocalOptions;
import io.unknot.local.LocalSystem;
import io.unknot.local.Progress;
import io.unknot.local.child.ServiceSetting;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.Keys;
import io.unknot.local.data.Passwords;
import io.unknot.local.data.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/**
 * A whole system with empty databases, its services run as on a server: with the optimising compiler and a heap of 512 MB
 * each. In place of notification-service the gateway reaches a server that always gives the same answer.
 */
public final class MeasuredSystem implements AutoCloseable {

    private static final String SEARCHED = "therapist-service";
    private static final List<String> AS_A_SERVER = List.of(
            "-Xms512m",
            "-Xmx512m",
            "-XX:+UseParallelGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final FixedAnswer fixed = new FixedAnswer();
    private final Sink mails = new Sink();
    private final DataDirectory data;
    private final LocalSystem system;

    /** Starts it over a folder that is emptied first; the services are those the checkout has built. */
    public MeasuredSystem(Path checkout, Path folder) {
        var usual = new ServiceSetting(AS_A_SERVER, Map.of());
        var options = LocalOptions.of(checkout, folder)
                .withoutDemo()
                .with(SEARCHED, usual)
                .with("booking-service", usual)
                .with("notification-service", new ServiceSetting(AS_A_SERVER, whereMailsGo()))
                .with(
                        "gateway",
                        new ServiceSetting(AS_A_SERVER, Map.of("UNKNOT_ROUTES_NOTIFICATION_SERVICE", fixed.url())));
        LocalSystem.prepare(options, Progress.silent()).close();
        Folders.delete(folder);
        data = new DataDirectory(folder);
        system = LocalSystem.prepare(options, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        system.bringUp(System.out::println);
    }

    // A client of a measured chain gets more mails than anybody should.
    private Map<String, String> whereMailsGo() {
        return Map.of("SPRING_MAIL_PORT", Integer.toString(mails.port()), "UNKNOT_CAP_EMAILS", "1000000");
    }

    /** The mail server that is written to. */
    public Sink mails() {
        return mails;
    }

    public URI gateway() {
        return system.gatewayUri();
    }

    /** Where the gateway is asked for the answer that is always the same. */
    public URI fixedAnswer() {
        return gateway().resolve("/api/v1/messages/fixed");
    }

    /** Into the database that is searched, as the service's own role. */
    public Connection database() {
        return login("therapist").connect();
    }

    /** The folder of the master keys under which booking-service keeps clients' keys. */
    public Path vaultKeys() {
        return new Keys(data).vault();
    }

    /** How to log in to a service's database as the service does: {@code therapist}, {@code booking}. */
    public DatabaseLogin login(String database) {
        var role = database + "_service";
        return new DatabaseLogin(Ports.remembered(data).of("postgres"), database, role, new Passwords(data).of(role));
    }

    /** Ends the service that searches and starts it anew; how long it took to be ready again, in seconds. */
    public double restartSearch() {
        var service = system.child(SEARCHED);
        service.stop();
        long begun = System.nanoTime();
        service.start();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** The metrics of the service that searches. */
    public URI searchMetrics() {
        return URI.create(
                "http://127.0.0.1:" + Ports.remembered(data).of(SEARCHED + "-management") + "/actuator/prometheus");
    }

    @Override
    public void close() {
        system.close();
        fixed.close();
        mails.close();
    }
}
