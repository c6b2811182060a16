package io.unknot.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.local.data.DataDirectory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An organisation's own clinics and the demo chain are not started into each other. */
class EmptyChainTests {
    @TempDir
    Path folder;

    @Test
    void isNotBegunWhereTheDemoChainIs() {
        DataDirectory data = new DataDirectory(folder);
        data.prepare();
        data.rememberDemo();

        assertThatThrownBy(() -> LocalSystem.prepare(options().withoutDemo(), Progress.silent()))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("./unknot reset removes it");
    }

    private LocalOptions options() {
        return LocalOptions.of(folder, folder);
    }
}
