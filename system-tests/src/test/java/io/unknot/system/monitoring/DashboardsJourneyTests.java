package io.unknot.system.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unknot.embedded.InstalledProgram;
import io.unknot.system.monitoring.Dashboards.Query;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every query of every panel and every alert, evaluated by a real Prometheus over the running system. */
@WholeSystem
@TestInstance(Lifecycle.PER_CLASS)
class DashboardsJourneyTests {

    private static final InstalledProgram PROMETHEUS = new InstalledProgram("prometheus", "prometheus");
    private static final Path RULES = Path.of("..", "ops", "prometheus", "rules");

    /** Shown only while some messages are due, and where several gateways share their limits. */
    private static final Set<String> SELDOM = Set.of("unknot_message_due", "unknot_limits_alone");

    /** What a cluster's own programs tell, and what our rules work out of what they find. */
    private static final List<String> NOT_OURS = List.of("kubelet_", "cnpg_", "certmanager_", "unknot:");

    private final RunningSystem system;

    private Prometheus prometheus;

    DashboardsJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    void somethingHappens(@TempDir Path folder) {
        var program = PROMETHEUS.find();
        assumeTrue(program.isPresent(), PROMETHEUS::absence);
        prometheus = Prometheus.start(
                program.orElseThrow(),
                folder,
                system,
                Stream.of("promises", "services", "cluster")
                        .map(name -> RULES.resolve(name + ".yml"))
                        .toList());
        new Busy(system).once();
    }

    @AfterAll
    void nobodyAsksAnyMore() {
        // Where it is not installed there is none.
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @Test
    void everyQueryOfEveryPanelFindsItsMetrics() {
        List<Query> queries = Dashboards.queries().toList();
        assertThat(queries).hasSizeGreaterThan(40);

        await().untilAsserted(() -> {
            List<String> found = prometheus.metrics();
            assertThat(queries)
                    .allSatisfy(query -> assertThat(found)
                            .as(query.toString())
                            .containsAll(Dashboards.metricsOf(query.text())
                                    .filter(metric -> !SELDOM.contains(metric))
                                    .toList()));
        });
        assertThat(queries)
                .allSatisfy(query -> assertThat(prometheus.query(query.text()).isArray())
                        .as(query.toString())
                        .isTrue());
    }

    @Test
    void everyAlertFindsItsMetricsAndNoneFires() {
        await().untilAsserted(() -> {
            List<String> found = prometheus.metrics();
            assertThat(prometheus.rules()).allSatisfy(rule -> {
                assertThat(rule.path("health").asString()).as(rule.toString()).isEqualTo("ok");
                assertThat(found).as(rule.toString()).containsAll(ours(rule).toList());
            });
        });
        assertThat(prometheus.firing()).isEmpty();
    }

    @Test
    void eachIsFoundByItsNameAndChangedOnlyHere() {
        assertThat(Dashboards.all()).hasSize(5).allSatisfy(dashboard -> {
            assertThat(dashboard.path("uid").asString()).startsWith("unknot-");
            assertThat(dashboard.path("editable").asBoolean()).isFalse();
            assertThat(dashboard.path("panels").valueStream())
                    .allSatisfy(panel -> assertThat(
                                    panel.path("datasource").path("uid").asString())
                            .isEqualTo("prometheus"));
        });
    }

    private static Stream<String> ours(JsonNode rule) {
        return Dashboards.metricsOf(rule.path("query").asString())
                .filter(metric -> !SELDOM.contains(metric))
                .filter(metric -> NOT_OURS.stream().noneMatch(metric::startsWith));
    }
}
