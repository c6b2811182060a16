package io.unknot.local.data;

import io.unknot.embedded.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key under which clients' health data are sealed: made up at the first start, for its owner's eyes alone. */
public final class VaultKeys {
    private static final int BYTES = 32;
    private static final String FIRST = "1";

    private final Path folder;

    public VaultKeys(DataDirectory data) {
        this.folder = data.file("keys");
    }

    /** The folder with the key in it; the same at every call. */
    public synchronized Path folder() {
        Folders.createPrivate(folder);
        Path key = folder.resolve(FIRST);
        if (!Files.exists(key)) {
            write(key);
        }
        return folder;
    }

    // A key of which half was written would lock up all that is sealed with it.
    private void write(Path key) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            Path partial = Files.createTempFile(
                    folder,
                    ".key",
                    ".partial",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(partial, Base64.getEncoder().encodeToString(bytes));
            Files.move(partial, key, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + key, e);
        }
    }
}
