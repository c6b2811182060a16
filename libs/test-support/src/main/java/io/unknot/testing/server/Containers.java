package io.unknot.testing.server;

import static org.awaitility.Awaitility.await;

import io.unknot.embedded.ServerProcess;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;

/** Stops a container without removing it, so that it can come back with its port and data. */
final class Containers {
    private Containers() {}

    static void start(GenericContainer<?> container, ServerProcess.Probe probe) {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        await().atMost(Duration.ofMinutes(1)).until(probe::answers);
    }

    static void stop(GenericContainer<?> container) {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    static void kill(GenericContainer<?> container) {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }
}
