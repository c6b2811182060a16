package io.unknot.system.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the running system tells Prometheus, held against docs/metrics.md. */
@WholeSystem
class MetricsJourneyTests {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

    /** Shown only while a message is late or had to go another way, and where several gateways share their limits. */
    private static final Set<String> SELDOM =
            Set.of("unknot_message_due", "unknot_message_fallbacks_total", "unknot_limits_alone");

    private final RunningSystem system;
    private final MetricsPage page = MetricsPage.inTheRepository();

    MetricsJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void somethingHappens() {
        new Busy(system).once();
    }

    @Test
    void thePageNamesAllOfOursAndNoneThatIsGone() {
        Set<String> told = page.metricsOf("Ours");

        await("what happened is counted")
                .untilAsserted(() -> assertThat(notShown(told)).isSubsetOf(SELDOM));
        assertThat(names().stream().filter(name -> name.startsWith("unknot_")))
                .allSatisfy(name -> assertThat(told).anyMatch(metric -> isOf(metric, name)));
    }

    @Test
    void whatIsSaidOfTheLibrariesIsThere() {
        assertThat(notShown(page.metricsOf("Of the libraries, as far as dashboards and alerts use them")))
                .containsOnly("up");
    }

    @Test
    void noLabelSaysWhoSomebodyIs() {
        Set<String> allowed = page.labels();

        assertThat(samples()).allSatisfy(sample -> {
            assertThat(allowed)
                    .as(sample.toString())
                    .containsAll(sample.labels().keySet());
            assertThat(sample.labels())
                    .allSatisfy((label, value) -> assertThat(
                                    label.equals("clinic") || !ID.matcher(value).find())
                            .as("%s=%s", label, value)
                            .isTrue());
            assertThat(sample.labels().values()).noneMatch(value -> value.contains("@") || value.contains("?"));
        });
    }

    private Set<String> notShown(Set<String> metrics) {
        Set<String> shown = names();
        return metrics.stream()
                .filter(metric -> shown.stream().noneMatch(name -> isOf(metric, name)))
                .collect(Collectors.toSet());
    }

    private Set<String> names() {
        return samples().map(Sample::name).collect(Collectors.toSet());
    }

    // A timer is shown as several.
    private static boolean isOf(String metric, String name) {
        return name.equals(metric)
                || List.of("_count", "_sum", "_max", "_bucket").contains(name.replaceFirst(Pattern.quote(metric), ""));
    }

    private Stream<Sample> samples() {
        return Stream.concat(RunningSystem.SERVICES.stream(), Stream.of("gateway"))
                .flatMap(process -> Sample.in(
                        system.management(process).get("/actuator/prometheus").text()));
    }
}
