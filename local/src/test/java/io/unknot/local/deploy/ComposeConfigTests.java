package io.unknot.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unknot.embedded.InstalledProgram;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compose itself reads our files, without an engine to run them. */
class ComposeConfigTests {

    private static final InstalledProgram COMPOSE = new InstalledProgram("docker-compose", "docker-compose");

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "docker-compose.yml docker-compose.keycloak.yml"})
    void isWhatComposeUnderstands(String files) throws Exception {
        var compose = COMPOSE.find();
        assumeTrue(compose.isPresent(), COMPOSE::absence);
        List<String> command = new ArrayList<>(List.of(compose.orElseThrow().toString()));
        for (String file : files.split(" ")) {
            command.addAll(List.of("--file", file));
        }
        command.addAll(List.of("config", "--quiet"));
        Process process = new ProcessBuilder(command)
                .directory(Repository.here().root().toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
