package io.unknot.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unknot.embedded.InstalledProgram;
import io.unknot.local.monitoring.Rules.Alert;
import io.unknot.local.monitoring.Rules.Case;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AlertRulesTests {

    private static final InstalledProgram PROMTOOL = new InstalledProgram("promtool", "prometheus");

    private final Rules rules = Rules.here();

    @Test
    void areWellFormed() throws Exception {
        promtool(List.of("check", "rules"), rules.ruleFiles());
    }

    @Test
    void fireWhenTheyShouldAndOnlyThen() throws Exception {
        promtool(List.of("test", "rules"), rules.caseFiles());
    }

    @Test
    void eachHasACaseThatFiresAndOneThatDoesNot() {
        assertThat(rules.alerts().map(Alert::name)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(rules.alerts().map(Alert::name))
                .allSatisfy(alert ->
                        assertThat(rules.cases()).as(alert).contains(new Case(alert, true), new Case(alert, false)));
    }

    @Test
    void eachSaysHowUrgentItIsAndWhatToDo() {
        assertThat(rules.alerts()).allSatisfy(alert -> {
            assertThat(alert.severity()).isIn("page", "ticket");
            assertThat(alert.runbook())
                    .isEqualTo("docs/runbooks.md#" + alert.name().toLowerCase(Locale.ROOT));
            assertThat(rules.runbooks()).contains("\n## " + alert.name() + "\n");
        });
    }

    @Test
    void noRunbookIsOfAnAlertThatIsGone() {
        assertThat(rules.runbooks()
                        .lines()
                        .filter(line -> line.startsWith("## "))
                        .map(line -> line.substring(3)))
                .containsExactlyInAnyOrderElementsOf(
                        rules.alerts().map(Alert::name).toList());
    }

    private static void promtool(List<String> command, List<Path> files) throws IOException, InterruptedException {
        var program = PROMTOOL.find();
        assumeTrue(program.isPresent(), PROMTOOL::absence);
        var line = new ArrayList<>(List.of(program.orElseThrow().toString()));
        line.addAll(command);
        files.forEach(file -> line.add(file.toString()));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
