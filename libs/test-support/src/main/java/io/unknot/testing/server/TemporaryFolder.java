package io.unknot.testing.server;

import io.unknot.embedded.Folders;
import io.unknot.embedded.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders named after the JVM they belong to, so that a later run can tell those of a JVM that was killed: it ends the
 * servers still running over them and deletes them.
 */
final class TemporaryFolder {
    private TemporaryFolder() {}

    static synchronized Path of(String name) {
        Path all = Folders.createPrivate(
                Path.of(System.getProperty("java.io.tmpdir"), "unknot-tests-" + System.getProperty("user.name")));
        leftIn(all).forEach(TemporaryFolder::clear);
        return Folders.createPrivate(
                all.resolve(ProcessIdentity.of(ProcessHandle.current()).toString())
                        .resolve(name));
    }

    /** Deletes it, and the JVM's own folder around it with the last one. */
    static synchronized void delete(Path folder) {
        Folders.delete(folder);
        try {
            Files.delete(folder.getParent());
        } catch (DirectoryNotEmptyException _) {
            // Another server of this JVM still has its own in there.
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder.getParent(), e);
        }
    }

    static List<Path> leftIn(Path all) {
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(folder -> !ownerLives(folder)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + all, e);
        }
    }

    private static boolean ownerLives(Path folder) {
        return ProcessIdentity.parse(folder.getFileName().toString())
                .flatMap(ProcessIdentity::running)
                .isPresent();
    }

    static void clear(Path folder) {
        ProcessHandle.allProcesses()
                .filter(process -> runsOver(folder, process))
                .forEach(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
        Folders.delete(folder);
    }

    private static boolean runsOver(Path folder, ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .contains(folder + "/");
        } catch (IOException _) {
            return false;
        }
    }
}
