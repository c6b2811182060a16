package io.unknot.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.embedded.ProcessIdentity;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.DataLock;
import io.unknot.local.data.StartedProcesses;
import io.unknot.local.data.SystemState;
import io.unknot.local.data.SystemState.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusReportTests {
    @TempDir
    Path folder;

    DataDirectory data;
    Process gateway;

    @BeforeEach
    void start() throws IOException {
        data = new DataDirectory(folder);
        gateway = new ProcessBuilder("sleep", "600").start();
        new StartedProcesses(data).add("gateway", gateway.toHandle());
        new SystemState(Phase.READY, "http://127.0.0.1:8080").write(data);
    }

    @AfterEach
    void end() {
        gateway.destroyForcibly();
    }

    @Test
    void isReadyWhileTheSupervisorAndAllProcessesRun() {
        try (DataLock _ = DataLock.take(data).orElseThrow()) {
            StatusReport report = StatusReport.of(data);

            assertThat(report.isReady()).isTrue();
            assertThat(report.address()).isEqualTo("http://127.0.0.1:8080");
            assertThat(report.processes())
                    .extracting(StatusReport.Running::name)
                    .containsExactly("supervisor", "gateway");
            assertThat(report.memoryMegabytes()).isPositive();
        }
    }

    @Test
    void isAbandonedWhenOnlyTheSupervisorIsGone() {
        StatusReport report = StatusReport.of(data);

        assertThat(report.phase()).isEqualTo("abandoned");
        assertThat(report.isReady()).isFalse();
        assertThat(report.isStopped()).isFalse();
    }

    @Test
    void isStoppedWhenNothingRunsWhateverWasWrittenLast() {
        endGateway();

        StatusReport report = StatusReport.of(data);

        assertThat(report.phase()).isEqualTo("stopped");
        assertThat(report.isStopped()).isTrue();
    }

    @Test
    void saysWhyItFailed() {
        endGateway();
        new SystemState(Phase.FAILED, "gateway has ended").write(data);
        SystemState.writeStopped(data);

        StatusReport report = StatusReport.of(data);

        assertThat(report.phase()).isEqualTo("failed");
        assertThat(report.detail()).isEqualTo("gateway has ended");
    }

    private void endGateway() {
        gateway.destroyForcibly();
        assertThat(ProcessIdentity.of(gateway.toHandle()).awaitEnd(Duration.ofSeconds(10)))
                .isTrue();
    }
}
