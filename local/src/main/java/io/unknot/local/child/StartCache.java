package io.unknot.local.child;

import io.unknot.embedded.Launch;
import io.unknot.embedded.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What a service loads and links at each start, kept ready-made (JEP 483, 514, 515). It fits one build, whose folder it lies
 * in, one JDK and one set of flags, of which it has its name: for another there is none, rather than one that does not fit.
 *
 * @param java the program and the flags it is run with
 * @param jar the service, unpacked
 */
record StartCache(List<String> java, Path jar) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    // It takes up to a hundred, and as much again while it is made; the rest is for the databases.
    private static final long NEEDED_MEGABYTES = 1_000;
    // While somebody works with the system this is not to be felt.
    private static final List<String> QUIETLY = List.of("nice", "-n", "19");

    /** What is there to be read at a start. */
    Optional<Path> file() {
        return Optional.of(place()).filter(Files::isRegularFile);
    }

    /**
     * Makes it, unless it is there: the service is started once, as far as it comes without its neighbours, and what it has
     * loaded by then is written down. Blocks for some ten seconds.
     *
     * @return false when there is little room on the disk, or it could not be made, which is in the log
     */
    boolean make(Map<String, String> environment, Launch launch, Ends ends) {
        if (file().isPresent()) {
            return true;
        }
        if (freeMegabytes() < NEEDED_MEGABYTES) {
            return false;
        }
        Path seen = jar.resolveSibling("classes.seen");
        Path partial = jar.resolveSibling("classes.partial");
        boolean made = run(launch, environment, ends, "-XX:AOTMode=record", "-XX:AOTConfiguration=" + seen)
                && run(
                        launch,
                        environment,
                        ends,
                        "-XX:AOTMode=create",
                        "-XX:AOTConfiguration=" + seen,
                        "-XX:AOTCache=" + partial)
                && Files.isRegularFile(partial);
        if (made) {
            discardAll();
            move(partial, place());
        }
        delete(seen);
        delete(partial);
        return made;
    }

    /** Whether there was one. From now on there is none. */
    boolean discard() {
        boolean there = file().isPresent();
        delete(place());
        return there;
    }

    /** Told of each process, to end it if the system ends first. */
    @FunctionalInterface
    interface Ends {
        void with(ServerProcess process);
    }

    private boolean run(Launch launch, Map<String, String> environment, Ends ends, String... flags) {
        List<String> command = new ArrayList<>(QUIETLY);
        command.addAll(java);
        command.addAll(List.of(flags));
        command.addAll(List.of("-Dspring.context.exit=onRefresh", "-jar", jar.toString()));
        ServerProcess process = ServerProcess.start("cache", command, environment, launch);
        ends.with(process);
        process.awaitEnd(PATIENCE);
        return process.exitCode() == 0;
    }

    private long freeMegabytes() {
        try {
            return Files.getFileStore(jar).getUsableSpace() >> 20;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place() {
        CRC32 crc = new CRC32();
        crc.update((Runtime.version() + String.join(" ", java)).getBytes(StandardCharsets.UTF_8));
        return jar.resolveSibling("classes-" + Long.toHexString(crc.getValue()) + ".aot");
    }

    private void discardAll() {
        try (Stream<Path> files = Files.list(jar.toAbsolutePath().getParent())) {
            files.filter(file -> file.getFileName().toString().matches("classes-[0-9a-f]+[.]aot"))
                    .forEach(StartCache::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + to, e);
        }
    }
}
