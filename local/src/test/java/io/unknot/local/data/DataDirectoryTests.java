package io.unknot.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.local.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {
    @TempDir
    Path folder;

    @Test
    void isOpenToItsOwnerAlone() throws IOException {
        DataDirectory data = new DataDirectory(folder.resolve("new/data"));

        data.prepare();

        assertThat(data.isOurs()).isTrue();
        assertThat(Files.getPosixFilePermissions(data.root())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void mayBePreparedAgain() {
        DataDirectory data = new DataDirectory(folder);
        data.prepare();
        data.rememberDemo();

        data.prepare();

        assertThat(data.hasDemo()).isTrue();
    }

    @Test
    void keepsTheDemoChainOutOfOneThatWasBegunEmpty() {
        DataDirectory data = new DataDirectory(folder);
        data.prepare();
        assertThat(data.hasChain()).isFalse();

        data.rememberOwnChain();

        assertThat(data.hasChain()).isTrue();
        assertThat(data.hasDemo()).isFalse();
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Files.writeString(folder.resolve("letter"), "Dear Mara");

        assertThatThrownBy(() -> new DataDirectory(folder).prepare())
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("holds something else");
        assertThat(new DataDirectory(folder).isOurs()).isFalse();
    }

    @Test
    void complainsInOneLineWhereNothingCanBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new DataDirectory(file.resolve("data")).prepare())
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("Cannot write to")
                .hasMessageContaining("--data");
    }
}
