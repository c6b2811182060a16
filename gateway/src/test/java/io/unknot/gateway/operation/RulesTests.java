package io.unknot.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What fires on the live board is what fires in Prometheus, and somebody knows what to do about it. */
class RulesTests {

    private static final Path HOME = Path.of("..");

    @Test
    void eachHasTheNameAndTheSeverityOfAnAlert() {
        var alerts = texts("ops/prometheus/rules");
        assertThat(Rules.ALL)
                .allSatisfy(rule -> assertThat(alerts)
                        .containsPattern("alert: %s\n(?:(?!alert:)[\\s\\S])*?severity: %s\n"
                                .formatted(rule.name(), rule.severity())));
    }

    @Test
    void eachHasItsPartOfTheRunbooksAndItsWords() {
        var runbooks = text(HOME.resolve("docs/runbooks.md"));
        var words = text(HOME.resolve("web/src/main/resources/META-INF/resources/operator/alarm-words.js"));
        assertThat(Rules.ALL).allSatisfy(rule -> {
            assertThat(runbooks).contains("## " + rule.name() + "\n");
            assertThat(words).contains("    " + rule.name() + ": ");
        });
    }

    private static String texts(String folder) {
        try (Stream<Path> files = Files.list(HOME.resolve(folder))) {
            return files.map(RulesTests::text).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
