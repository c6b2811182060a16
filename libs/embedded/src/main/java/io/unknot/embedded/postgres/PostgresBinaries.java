package io.unknot.embedded.postgres;

import io.unknot.embedded.Folders;
import io.unknot.embedded.StartFailure;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.jar.JarEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once per user and version into the user's cache. */
record PostgresBinaries(Path folder) {

    static PostgresBinaries unpacked() {
        Path folder = cache().resolve("postgresql-" + fingerprint());
        if (!Files.isDirectory(folder)) {
            unpack(folder);
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String processor() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    // As the directory of the jar has it, so that the 15 MB need not be read to learn that they are unpacked already.
    private static String fingerprint() {
        String name = "postgres-" + System.getProperty("os.name").toLowerCase(Locale.ROOT) + "-" + processor() + ".txz";
        URL archive = PostgresBinaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new StartFailure("There is no PostgreSQL for this machine on the class path: " + name);
        }
        try {
            JarEntry entry = ((JarURLConnection) archive.openConnection()).getJarEntry();
            return Long.toHexString(entry.getCrc()) + "-" + Long.toHexString(entry.getSize());
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + archive, e);
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
    private static void unpack(Path folder) {
        Path partial = folder.resolveSibling(folder.getFileName() + "." + UUID.randomUUID());
        try (InputStream archive =
                        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(System.getProperty("os.name"), processor());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
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
}
