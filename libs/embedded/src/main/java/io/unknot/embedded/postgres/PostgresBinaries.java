package io.unknot.embedded.postgres;

import io.unknot.embedded.Folders;
import io.unknot.embedded.StartFailure;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once per user and version into the user's cache. */
record PostgresBinaries(Path folder) {

    static PostgresBinaries unpacked() {
        byte[] archive = archive();
        Path folder = cache().resolve("postgresql-" + digest(archive));
        if (!Files.isDirectory(folder)) {
            unpack(archive, folder);
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static byte[] archive() {
        String processor = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        try (InputStream stream =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(System.getProperty("os.name"), processor)) {
            return stream.readAllBytes();
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure("There is no PostgreSQL on the class path for " + processor, e);
        }
    }

    private static Path cache() {
        Path base = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache"));
        try {
            return Folders.createPrivate(Files.createDirectories(base).resolve("unknot"));
        } catch (IOException e) {
            throw new StartFailure("Cannot write to " + base + "; point XDG_CACHE_HOME at a folder of yours", e);
        }
    }

    // Beside the place and then moved there: two processes may unpack at once, and neither sees half a server.
    private static void unpack(byte[] archive, Path folder) {
        Path partial = folder.resolveSibling(folder.getFileName() + "." + UUID.randomUUID());
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, partial.resolve(entry.getName()).normalize());
            }
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(partial);
            if (!Files.isDirectory(folder)) {
                throw new StartFailure("PostgreSQL could not be unpacked to " + folder + ": " + e.getMessage(), e);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
