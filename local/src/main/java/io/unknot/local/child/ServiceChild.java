package io.unknot.local.child;

import io.unknot.embedded.Launch;
import io.unknot.embedded.ServerProcess;
import io.unknot.embedded.StartFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program of this repository in a JVM of its own, ready once its readiness says so. */
public final class ServiceChild implements Child {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Service service;
    private final ServiceProgram program;
    private final Wiring wiring;
    private final Launch launch;
    private volatile @Nullable ServerProcess process;

    public ServiceChild(Service service, ServiceProgram program, Wiring wiring, Launch launch) {
        this.service = service;
        this.program = program;
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

    /** A cache that does not do its service, however that came, must not be what keeps it from starting. */
    @Override
    public synchronized void start() {
        try {
            startOnce();
        } catch (StartFailure failure) {
            if (isAlive() || !program.cache().map(StartCache::discard).orElse(false)) {
                throw failure;
            }
            startOnce();
        }
    }

    /** Makes the next start a fast one, if it would not be; blocks for some ten seconds. */
    void readyNextStart(StartCache.Ends ends) {
        Launch quietly = Launch.loggingTo(launch.log().resolveSibling("start-cache.log"));
        program.cache()
                .ifPresent(
                        cache -> cache.make(program.environment(alone(wiring.environmentOf(service))), quietly, ends));
    }

    // It must not meet the one that runs, and needs nobody else to come as far as it has to.
    private static Map<String, String> alone(Map<String, String> wired) {
        Map<String, String> environment = new HashMap<>(wired);
        environment.putAll(Map.of(
                "SERVER_PORT", "0",
                "MANAGEMENT_SERVER_PORT", "0",
                "UNKNOT_DATABASE_PORT", "1",
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"));
        return environment;
    }

    private void startOnce() {
        ServerProcess running = process;
        if (running == null || !running.isAlive()) {
            running = ServerProcess.start(
                    name(), program.command(launch), program.environment(wiring.environmentOf(service)), launch);
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
}
