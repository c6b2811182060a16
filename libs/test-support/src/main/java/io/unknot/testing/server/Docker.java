package io.unknot.testing.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Whether a Docker engine answers here; asked once, because Testcontainers logs a page of errors when none does. */
final class Docker {
    private static final boolean ANSWERS =
            isInstalled() && DockerClientFactory.instance().isDockerAvailable();

    private Docker() {}

    static boolean answers() {
        return ANSWERS;
    }

    private static boolean isInstalled() {
        String home = System.getProperty("user.home");
        String runtime = Objects.requireNonNullElse(System.getenv("XDG_RUNTIME_DIR"), home);
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of(home, ".testcontainers.properties"))
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(runtime, "docker.sock"),
                                Path.of(home, ".docker/run/docker.sock"))
                        .anyMatch(Files::exists);
    }
}
