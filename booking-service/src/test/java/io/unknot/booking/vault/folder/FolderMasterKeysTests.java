package io.unknot.booking.vault.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.vault.Seal;
import io.unknot.booking.vault.VaultClosed;
import io.unknot.booking.vault.key.WrappedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMasterKeysTests {

    @TempDir
    Path folder;

    private static final Duration SETTLE = Duration.ofMinutes(5);

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final UUID sam = UUID.randomUUID();
    private final byte[] key = Seal.newKey();

    @Test
    void unwrapsWhatItHasWrapped() throws IOException {
        add("2026-01-01");

        assertThat(keys().unwrap(sam, wrapped(keys())).block()).isEqualTo(key);
    }

    @Test
    void wrapsWithTheNewestAndUnwrapsWithAll() throws IOException {
        add("2026-01-01");
        var old = wrapped(keys());
        add("2026-02-01");

        assertThat(old.masterKey()).isEqualTo("2026-01-01");
        assertThat(wrapped(keys()).masterKey()).isEqualTo("2026-02-01");
        assertThat(keys().unwrap(sam, old).block()).isEqualTo(key);
    }

    @Test
    void unwrapsNoKeyForAnotherClient() throws IOException {
        add("2026-01-01");
        var wrapped = wrapped(keys());

        assertThatThrownBy(() -> keys().unwrap(UUID.randomUUID(), wrapped).block())
                .isInstanceOf(VaultClosed.class);
    }

    @Test
    void namesTheMasterKeyThatIsMissing() throws IOException {
        add("2026-01-01");
        var wrapped = wrapped(keys());
        Files.delete(folder.resolve("2026-01-01"));
        add("2026-02-01");

        assertThatThrownBy(() -> keys().unwrap(sam, wrapped).block()).hasMessageContaining("2026-01-01");
    }

    @Test
    void refusesToStartWithoutAKeyAndSaysWhatToDo() {
        assertThatThrownBy(() -> keysIn(""))
                .hasMessageContaining("unknot.vault.keys")
                .hasMessageContaining("head -c 32 /dev/urandom | base64");
        assertThatThrownBy(this::keys).hasMessageContaining("unknot.vault.keys");
    }

    @Test
    void refusesAFileThatIsNoKeyAndNamesIt() throws IOException {
        Files.writeString(folder.resolve("2026-01-01"), "c2hvcnQ=");

        assertThatThrownBy(this::keys).hasMessageContaining("2026-01-01").hasMessageNotContaining("c2hvcnQ=");
    }

    @Test
    void wrapsWithAKeyThatWasAddedOnlyWhenAllReplicasHaveHadTimeToSeeIt() throws IOException {
        add("2026-01-01");
        var keys = keys();
        add("2026-02-01");

        assertThat(keys.newest()).as("before it looked").isEqualTo("2026-01-01");
        keys.look();
        now = now.plus(SETTLE).minusSeconds(1);
        keys.look();
        assertThat(wrapped(keys).masterKey()).isEqualTo("2026-01-01");
        now = now.plusSeconds(1);
        assertThat(wrapped(keys).masterKey()).isEqualTo("2026-02-01");
    }

    @Test
    void unwrapsAtOnceWhatAnotherReplicaHasWrappedWithAKeyThatWasAdded() throws IOException {
        add("2026-01-01");
        var keys = keys();
        add("2026-02-01");
        var anothers = wrapped(keys());

        assertThat(keys.unwrap(sam, anothers).block()).isEqualTo(key);
    }

    @Test
    void goesOnWithTheKeysThereAreWhenAFileIsSpoilt() throws IOException {
        add("2026-01-01");
        var keys = keys();
        Files.writeString(folder.resolve("2026-02-01"), "c2hvcnQ=");

        keys.look();

        assertThat(wrapped(keys).masterKey()).isEqualTo("2026-01-01");
    }

    @Test
    void passesOverHiddenFilesAndFolders() throws IOException {
        add("2026-01-01");
        Files.writeString(folder.resolve(".partial"), "half a key");
        Files.createDirectory(folder.resolve("9999-folder"));

        assertThat(wrapped(keys()).masterKey()).isEqualTo("2026-01-01");
    }

    private WrappedKey wrapped(FolderMasterKeys keys) {
        return Objects.requireNonNull(keys.wrap(sam, key).block());
    }

    private FolderMasterKeys keys() {
        return keysIn(folder.toString());
    }

    private FolderMasterKeys keysIn(String name) {
        return new FolderMasterKeys(name, SETTLE, () -> now);
    }

    private void add(String name) throws IOException {
        Files.writeString(folder.resolve(name), Base64.getEncoder().encodeToString(Seal.newKey()) + "\n");
    }
}
