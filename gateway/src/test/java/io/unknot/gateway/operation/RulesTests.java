package io.unknot.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What fires on the live board is what fires in Prometheus, and somebody knows what to do about it. */
class RulesTests {

    private static final Path HOME = Path.of("..");
    private static final Pattern COMPARISON = Pattern.compile("\\s(?:>|==)\\s+([0-9.]+(?:\\s*\\*\\s*[0-9.]+)*)");
    private static final Pattern FOR = Pattern.compile("(?m)^\\s+for: (\\w+)$");

    @Test
    void eachHasTheNameAndTheSeverityOfAnAlert() {
        var alerts = texts("ops/prometheus/rules");
        assertThat(Rules.ALL)
                .allSatisfy(rule -> assertThat(alerts)
                        .containsPattern("alert: %s\n(?:(?!alert:)[\\s\\S])*?severity: %s\n"
                                .formatted(rule.name(), rule.severity())));
    }

    /** The first comparison of an expression, a product of numbers, is what the board looks for. */
    @Test
    void eachHasTheBoundOfItsAlertAndAsksForAsLong() {
        assertThat(Rules.ALL).allSatisfy(rule -> {
            var alert = alert(rule.name());
            assertThat(bound(alert)).as(rule.name() + " bound").isEqualTo(rule.bound());
            assertThat(asked(alert)).as(rule.name() + " for").isEqualTo(rule.after());
        });
    }

    /** A recording rule has its span in its name. */
    @Test
    void eachLooksBackAsFarAsItsAlert() {
        assertThat(Rules.ALL)
                .filteredOn(rule -> !rule.over().isZero())
                .hasSizeGreaterThan(5)
                .allSatisfy(rule -> assertThat(alert(rule.name()))
                        .containsPattern("\\[%1$s:?\\]|:ratio_rate%1$s\\{".formatted(written(rule.over()))));
    }

    @Test
    void wouldSeeABoundThatIsNotItsAlerts() {
        var alert = "alert: Some\n  expr: |\n    sum(x{le=\"60.0\"}[30m]) > 6 * 0.5\n  for: 10m\n";

        assertThat(bound(alert)).isEqualTo(3);
        assertThat(asked(alert)).isEqualTo(Duration.ofMinutes(10));
        assertThat(asked("alert: Some\n  expr: x > 0\n")).isZero();
    }

    private static String alert(String name) {
        var alerts = texts("ops/prometheus/rules");
        int from = alerts.indexOf("- alert: " + name + "\n");
        int until = alerts.indexOf("- alert: ", from + 1);
        return alerts.substring(from, until < 0 ? alerts.length() : until);
    }

    private static double bound(String alert) {
        var comparison = COMPARISON.matcher(alert);
        assertThat(comparison.find()).as(alert).isTrue();
        return Arrays.stream(comparison.group(1).split("\\*"))
                .mapToDouble(Double::parseDouble)
                .reduce(1, (one, other) -> one * other);
    }

    private static Duration asked(String alert) {
        var span = FOR.matcher(alert);
        return span.find() ? Duration.parse("PT" + span.group(1).toUpperCase(Locale.ROOT)) : Duration.ZERO;
    }

    /** As Prometheus spells it: 5m, 1h. */
    private static String written(Duration span) {
        return span.toMinutes() % 60 == 0 ? span.toHours() + "h" : span.toMinutes() + "m";
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
