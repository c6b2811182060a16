package io.unknot.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdentityTests {
    private final ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());

    @Test
    void findsARunningProcessAgain() {
        assertThat(ProcessIdentity.parse(self.toString()).flatMap(ProcessIdentity::running))
                .contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeAnotherProcessOfTheSameNumberForIt() {
        ProcessIdentity before = new ProcessIdentity(self.pid(), self.startTicks() - 1, self.boot());
        ProcessIdentity beforeTheReboot = new ProcessIdentity(self.pid(), self.startTicks(), "0badb007");

        assertThat(before.running()).isEmpty();
        assertThat(beforeTheReboot.running()).isEmpty();
    }

    @Test
    void doesNotFindAProcessThatEnded() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity identity = ProcessIdentity.of(process.toHandle());
        assertThat(identity.running()).isPresent();
        assertThat(identity.awaitEnd(Duration.ofMillis(50))).isFalse();

        process.destroyForcibly();

        assertThat(identity.awaitEnd(Duration.ofSeconds(10))).isTrue();
        assertThat(identity.running()).isEmpty();
    }

    @Test
    void doesNotTakeAnEndedProcessNobodyHasBuriedForARunningOne() throws Exception {
        // The shell starts a child, becomes another program and never asks how the child ended.
        Process parent = new ProcessBuilder("bash", "-c", "sleep 0.2 & echo $!; exec sleep 60").start();
        long child = Long.parseLong(parent.inputReader().readLine());
        ProcessIdentity identity = ProcessIdentity.of(ProcessHandle.of(child).orElseThrow());

        assertThat(identity.awaitEnd(Duration.ofSeconds(10))).isTrue();
        assertThat(ProcessHandle.of(child)).isPresent();
        parent.destroyForcibly();
    }

    @Test
    void readsNothingElse() {
        assertThat(ProcessIdentity.parse("")).isEmpty();
        assertThat(ProcessIdentity.parse("12")).isEmpty();
        assertThat(ProcessIdentity.parse("-1-2-ab")).isEmpty();
        assertThat(ProcessIdentity.parse("1-99999999999999999999-ab")).isEmpty();
    }
}
