package io.unknot.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTests {
    @TempDir
    Path folder;

    @Test
    void quotesTheLastWordsOfAServerThatDied() {
        ServerProcess process = start("echo the disk is full; exit 3");

        assertThatThrownBy(() -> process.awaitReady(Duration.ofSeconds(10), () -> false))
                .isInstanceOf(StartFailure.class)
                .hasMessage("Riverside ended with code 3: the disk is full");
    }

    @Test
    void givesUpOnAServerThatNeverAnswers() {
        ServerProcess process = start("exec sleep 60");

        assertThatThrownBy(() -> process.awaitReady(Duration.ofMillis(200), () -> false))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("did not answer");
        process.kill();
    }

    @Test
    void killsAServerThatDoesNotStopWhenAsked() {
        ServerProcess process = start("trap '' TERM; echo up; while :; do read -t 1 x <> <(:); done");
        process.awaitReady(Duration.ofSeconds(10), () -> process.lastWords().contains("up"));

        process.stop(Duration.ofMillis(300));

        assertThat(process.isAlive()).isFalse();
        assertThat(process.exitCode()).isEqualTo(128 + 9);
    }

    @Test
    void namesAProgramThatIsMissing() {
        assertThatThrownBy(() -> ServerProcess.start(
                        "Riverside", List.of("/no/such/program"), Map.of(), Launch.loggingTo(folder.resolve("log"))))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("/no/such/program");
    }

    @Test
    void tellsOfAProcessAsSoonAsItExists() {
        List<ProcessHandle> told = new ArrayList<>();
        Launch launch = Launch.loggingTo(folder.resolve("log")).telling(told::add);

        ServerProcess process = ServerProcess.start("Riverside", List.of("sleep", "60"), Map.of(), launch);

        assertThat(told).containsExactly(process.handle());
        process.kill();
    }

    @Test
    void leavesTheTerminalWhenTold() throws Exception {
        Launch launch = Launch.loggingTo(folder.resolve("log")).inOwnSession();

        ServerProcess process = ServerProcess.start(
                "Riverside",
                List.of("bash", "-c", "read -a words < /proc/$$/stat; echo ${words[5]}"),
                Map.of(),
                launch);
        process.awaitEnd(Duration.ofSeconds(10));

        assertThat(process.lastWords()).contains(Long.toString(process.handle().pid()));
    }

    private ServerProcess start(String script) {
        return ServerProcess.start(
                "Riverside", List.of("bash", "-c", script), Map.of(), Launch.loggingTo(folder.resolve("log")));
    }
}
