package io.unknot.testing.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.embedded.Launch;
import io.unknot.embedded.ProcessIdentity;
import io.unknot.embedded.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTests {
    @TempDir
    Path all;

    @Test
    void tellsTheFoldersOfTheLivingFromThoseOfTheDead() throws Exception {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());
        Path living = Files.createDirectory(all.resolve(self.toString()));
        Path reused = Files.createDirectory(all.resolve(new ProcessIdentity(self.pid(), 1, self.boot()).toString()));

        assertThat(TemporaryFolder.leftIn(all)).containsExactly(reused).doesNotContain(living);
    }

    @Test
    void endsTheServersOfAJvmThatWasKilled() throws Exception {
        Path left = all.resolve("1-1");
        Files.createDirectories(left.resolve("kafka"));
        String keepsRunning = "while :; do sleep 0.1; done";
        ServerProcess server = ServerProcess.start(
                "left",
                List.of("bash", "-c", keepsRunning, left + "/kafka"),
                Map.of(),
                Launch.loggingTo(all.resolve("log")));

        TemporaryFolder.clear(left);

        server.awaitEnd(Duration.ofSeconds(5));
        assertThat(server.isAlive()).isFalse();
        assertThat(left).doesNotExist();
    }
}
