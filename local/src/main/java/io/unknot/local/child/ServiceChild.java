package io.unknot.local.child;

import io.unknot.embedded.Launch;
import io.unknot.embedded.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program of this repository in a JVM of its own, ready once its readiness says so. */
public final class ServiceChild implements Child {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Service service;
    private final ServiceJar jar;
    private final Path apps;
    private final Wiring wiring;
    private final Launch launch;
    private @Nullable Path unpacked;
    private volatile @Nullable ServerProcess process;

    /**
     * @param apps where its jar is unpacked
     */
    public ServiceChild(Service service, ServiceJar jar, Path apps, Wiring wiring, Launch launch) {
        this.service = service;
        this.jar = jar;
        this.apps = apps;
        this.wiring = wiring;
        this.launch = launch;
    }

    @Override
    public String name() {
        return service.word();
    }

    @Override
    public String address() {
        return wiring.url(service);
    }

    @Override
    public synchronized void start() {
        ServerProcess running = process;
        if (running == null || !running.isAlive()) {
            Path runnable = unpacked == null ? jar.unpack(apps, launch) : unpacked;
            unpacked = runnable;
            running = ServerProcess.start(name(), command(runnable), wiring.environmentOf(service), launch);
            process = running;
        }
        running.awaitReady(PATIENCE, new Readiness(wiring.readiness(service)));
    }

    @Override
    public void stop() {
        ServerProcess running = process;
        if (running != null) {
            running.stop(GRACE);
        }
    }

    @Override
    public void kill() {
        ServerProcess running = process;
        if (running != null) {
            running.kill();
        }
    }

    @Override
    public boolean isAlive() {
        ServerProcess running = process;
        return running != null && running.isAlive();
    }

    // A young generation of 24 MB is collected more often, in a few milliseconds, and spares 35 MB each.
    // C1 alone starts in half the time; a system that serves many people is started by other means, with C2 on.
    private List<String> command(Path runnable) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + service.heapMegabytes() + "m",
                "-Xmn24m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                runnable.toString());
    }
}
