package io.unknot.embedded.postgres;

import io.unknot.embedded.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file postmaster.pid by which a server marks its data as in use.
 *
 * <p>A killed server leaves it behind, and after a reboot its process number may be anybody's: PostgreSQL would then
 * refuse to start for ever. So the number counts only while that process really is a server over this data.
 */
record PostmasterFile(Path data) {

    /**
     * Removes the mark of a server that is gone.
     *
     * @throws StartFailure when a server does run over this data
     */
    void clear() {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (!lines.isEmpty() && isOurs(Long.parseLong(lines.getFirst().trim()))) {
                throw new StartFailure("PostgreSQL already runs over " + data + " as process " + lines.getFirst());
            }
            Files.delete(file);
        } catch (NumberFormatException e) {
            throw new StartFailure(file + " is not a file PostgreSQL wrote; remove it if no server uses " + data, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + file, e);
        }
    }

    private boolean isOurs(long pid) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        if (ProcessHandle.of(pid).isEmpty() || !Files.exists(commandLine)) {
            return false;
        }
        List<String> words = List.of(Files.readString(commandLine).split("\0"));
        return words.getFirst().endsWith("postgres") && words.contains(data.toString());
    }
}
