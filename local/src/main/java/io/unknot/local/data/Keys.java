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

/** Keys that one service has to itself: made up at the first start, for their owner's eyes alone. */
public final class Keys {
    private static final int BYTES = 32;
    private static final String FIRST = "1";

    private final Path vault;
    private final Path links;

    public Keys(DataDirectory data) {
        this.vault = data.file("keys");
        this.links = data.file("link-keys");
    }

    /** The folder with the key under which clients' health data are sealed; the same at every call. */
    public Path vault() {
        return withKey(vault);
    }

    /** The folder with the key by which links in messages are signed; the same at every call. */
    public Path links() {
        return withKey(links);
    }

    private static synchronized Path withKey(Path folder) {
        Folders.createPrivate(folder);
        Path key = folder.resolve(FIRST);
        if (!Files.exists(key)) {
            write(folder, key);
        }
        return folder;
    }

    // A key of which half was written would lock up all that is sealed with it.
    private static void write(Path folder, Path key) {
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
