package io.unknot.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.embedded.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTests {
    @TempDir
    Path folder;

    DataDirectory data;

    @BeforeEach
    void open() {
        data = new DataDirectory(folder);
    }

    @Test
    void isHeldByOneAtATime() throws Exception {
        try (DataLock _ = DataLock.take(data).orElseThrow()) {
            assertThat(DataLock.take(data)).isEmpty();
            assertThat(takenByAnotherProcess()).isFalse();
        }
        assertThat(takenByAnotherProcess()).isTrue();
    }

    @Test
    void isNotLostByAskingWhoHoldsIt() throws Exception {
        try (DataLock _ = DataLock.take(data).orElseThrow()) {
            assertThat(DataLock.holder(data)).contains(ProcessIdentity.of(ProcessHandle.current()));
            assertThat(DataLock.take(data)).isEmpty();
            assertThat(takenByAnotherProcess()).isFalse();
        }
        assertThat(DataLock.holder(data)).isEmpty();
    }

    @Test
    void isFreeAgainWhenItsHolderWasKilled() throws Exception {
        Process holder = another("hold");
        assertThat(holder.inputReader().readLine()).isEqualTo("true");
        assertThat(DataLock.take(data)).isEmpty();
        assertThat(DataLock.holder(data)).map(ProcessIdentity::pid).contains(holder.pid());

        holder.destroyForcibly().waitFor();

        assertThat(DataLock.holder(data)).isEmpty();
        Optional<DataLock> taken = DataLock.take(data);
        assertThat(taken).isPresent();
        taken.orElseThrow().close();
    }

    private boolean takenByAnotherProcess() throws IOException {
        return Boolean.parseBoolean(another("look").inputReader().readLine());
    }

    private Process another(String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockTaker.class.getName(),
                        folder.toString(),
                        what)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
