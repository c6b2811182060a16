package io.unknot.notification.secret.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSecretsTests {

    private static final byte[] VISIT = "a visit".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void readsWhatItSigned() throws IOException {
        add("2026-01-01");

        assertThat(secrets().read("answer", secrets().sign("answer", VISIT))).hasValue(VISIT);
    }

    @Test
    void readsNothingSignedForAnotherPurpose() throws IOException {
        add("2026-01-01");

        assertThat(secrets().read("unsubscribe", secrets().sign("answer", VISIT)))
                .isEmpty();
    }

    @Test
    void readsNothingThatWasChangedCutOrMadeUp() throws IOException {
        add("2026-01-01");
        var signed = Base64.getUrlDecoder().decode(secrets().sign("answer", VISIT));

        for (var at = 0; at < signed.length; at++) {
            var changed = signed.clone();
            changed[at] ^= 1;
            assertThat(secrets().read("answer", text(changed))).isEmpty();
        }
        for (var wrong : new String[] {"", "a", "%%%", "QUJD", text(signed).substring(4), text(new byte[16])}) {
            assertThat(secrets().read("answer", wrong)).isEmpty();
        }
    }

    @Test
    void signsWithTheNewestKeyAndReadsWithAll() throws IOException {
        add("2026-01-01");
        var old = secrets().sign("answer", VISIT);
        var oldHash = secrets().hash("address", "robin@example.org");
        add("2026-02-01");

        assertThat(secrets().read("answer", old)).hasValue(VISIT);
        assertThat(secrets().sign("answer", VISIT)).isNotEqualTo(old);
        assertThat(secrets().hash("address", "robin@example.org")).isNotEqualTo(oldHash);
    }

    @Test
    void hashesTheSameTextToTheSameAndAnotherToAnother() throws IOException {
        add("2026-01-01");

        assertThat(secrets().hash("address", "robin@example.org"))
                .hasSize(32)
                .isEqualTo(secrets().hash("address", "robin@example.org"))
                .isNotEqualTo(secrets().hash("address", "robin@example.com"))
                .isNotEqualTo(secrets().hash("addres", "srobin@example.org"));
    }

    @Test
    void refusesToStartWithoutAKeyAndSaysWhatToDo() {
        assertThatThrownBy(() -> new FolderSecrets(""))
                .hasMessageContaining("unknot.secret.keys")
                .hasMessageContaining("head -c 32 /dev/urandom | base64");
        assertThatThrownBy(this::secrets).hasMessageContaining("unknot.secret.keys");
    }

    @Test
    void refusesAFileThatIsNoKeyAndNamesIt() throws IOException {
        Files.writeString(folder.resolve("2026-01-01"), "c2hvcnQ=");

        assertThatThrownBy(this::secrets).hasMessageContaining("2026-01-01").hasMessageNotContaining("c2hvcnQ=");
    }

    @Test
    void passesOverHiddenFilesAndFolders() throws IOException {
        add("2026-01-01");
        Files.writeString(folder.resolve(".partial"), "c2hvcnQ=");
        Files.createDirectory(folder.resolve("..data"));

        assertThat(secrets().sign("answer", VISIT)).isNotEmpty();
    }

    private FolderSecrets secrets() {
        return new FolderSecrets(folder.toString());
    }

    private void add(String name) throws IOException {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.writeString(folder.resolve(name), Base64.getEncoder().encodeToString(key));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
