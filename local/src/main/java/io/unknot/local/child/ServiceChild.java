package io.unknot.local.child;

import io.unknot.embedded.Launch;
import io.unknot.embedded.ServerProcess;
import java.time.Duration;
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

    @Override
    public synchronized void start() {
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
