package io.unknot.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unknot.embedded.InstalledProgram;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compose itself reads our files, without an engine to run them. */
class ComposeConfigTests {

    private static final Pattern COPIED = Pattern.compile("(?m)^COPY (?!--from)(\\S+\\w) ");
    private static final InstalledProgram COMPOSE = new InstalledProgram("docker-compose", "docker-compose");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker-compose.yml",
                "docker-compose.yml docker-compose.keycloak.yml",
                "docker-compose.yml docker-compose.backup.yml",
                "docker-compose.yml docker-compose.valkey.yml"
            })
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

        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    @Test
    void whatTheImagesCopyIsNotKeptFromThem() {
        List<String> patterns = Repository.here().text(".dockerignore").lines().toList();
        List<String> copied = COPIED.matcher(Repository.here().text("Dockerfile"))
                .results()
                .map(line -> line.group(1))
                .toList();

        assertThat(copied).contains("ops/image/java.flags").allSatisfy(file -> {
            assertThat(Repository.here().has(file)).as(file).isTrue();
            assertThat(isIgnored(file, patterns)).as(file).isFalse();
        });
    }

    // The last pattern that fits decides; ours are folders, and folders that are let in again.
    private static boolean isIgnored(String file, List<String> patterns) {
        return patterns.stream()
                .filter(pattern -> !pattern.isBlank())
                .filter(pattern ->
                        file.startsWith(pattern.replaceFirst("^!", "").replace("*", "")))
                .reduce((_, last) -> last)
                .map(pattern -> !pattern.startsWith("!"))
                .orElse(false);
    }
}
