package io.unknot.embedded;

import static org.assertj.core.api.Assertions.assertThat;

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

        process.destroyForcibly().waitFor();

        assertThat(identity.running()).isEmpty();
    }

    @Test
    void readsNothingElse() {
        assertThat(ProcessIdentity.parse("")).isEmpty();
        assertThat(ProcessIdentity.parse("12")).isEmpty();
        assertThat(ProcessIdentity.parse("-1-2-ab")).isEmpty();
        assertThat(ProcessIdentity.parse("1-99999999999999999999-ab")).isEmpty();
    }
}
