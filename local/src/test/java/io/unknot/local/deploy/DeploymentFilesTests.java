package io.unknot.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.local.child.LauncherWords;
import io.unknot.local.child.Service;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DeploymentFilesTests {
    private static final Repository INTACT = Repository.here();

    @TempDir
    private Path scratch = Path.of("");

    @Test
    void agreeWithTheCode() {
        assertThat(complaints(INTACT)).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "broken-copies.psv", delimiter = '|')
    void disagreeWhenBroken(String file, String said, String says, String complaint) {
        Repository broken = INTACT.with(file, lines(said), lines(says));
        assertThat(complaints(broken)).anyMatch(one -> one.contains(complaint));
    }

    private static String lines(String cell) {
        return cell.replace("\\n", "\n");
    }

    private List<String> complaints(Repository repository) {
        LauncherWords launcher = new LauncherWords(scratch);
        Map<Service, Set<String>> words =
                Arrays.stream(Service.values()).collect(Collectors.toMap(Function.identity(), launcher::toldTo));
        Compose compose = Compose.in(repository);
        Cluster cluster = Cluster.in(repository);
        ToldRules told = new ToldRules(repository, words);
        return Stream.of(
                        told.complaints(compose.told()),
                        told.complaints(cluster.told()),
                        new ComposeRules(repository, compose).complaints(),
                        new ScrapeRules(repository, compose.told()).complaints(),
                        new ClusterRules(repository, compose, cluster).complaints())
                .flatMap(complaints -> complaints)
                .toList();
    }
}
