package io.unknot.system.leak;

import io.unknot.system.running.RunningSystem;
import io.unknot.system.trace.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for a text in all that a running system writes down or shows to operators. */
public record Leaks(RunningSystem system) {

    /** Files of the broker and of every log: what was told, the addresses that were asked for, and what went wrong. */
    public List<Path> inTopicsAndLogs(String text) {
        return Stream.concat(filesWith(system.kafkaData(), text), filesWith(system.logs(), text))
                .toList();
    }

    /** Files of the databases and of their log of changes. */
    public List<Path> inDatabases(String text) {
        return filesWith(system.databaseData(), text).toList();
    }

    /** As {@link #inDatabases}, without the log of changes: what is gone from the tables stays there until it is recycled. */
    public List<Path> inTables(String text) {
        return inDatabases(text).stream()
                .filter(file -> !file.toString().contains("/pg_wal/"))
                .toList();
    }

    /** The metrics of each process that name it. */
    public List<String> inMetrics(String text) {
        return Stream.concat(RunningSystem.SERVICES.stream(), Stream.of("gateway"))
                .filter(process -> system.management(process)
                        .get("/actuator/prometheus")
                        .text()
                        .contains(text))
                .toList();
    }

    /** The legs of traces that hold it. */
    public List<Span> inTraces(String text) {
        return system.spans().all().stream()
                .filter(span -> span.all().contains(text))
                .toList();
    }

    private static Stream<Path> filesWith(Path folder, String text) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(Leaks::holdsText)
                    .filter(file -> contentOf(file).contains(text))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Kafka's indexes are ten megabytes each, all of it numbers and mostly not there.
    private static boolean holdsText(Path file) {
        return !file.toString().endsWith("index");
    }

    // A server that runs may do away with a file while the others are read.
    private static String contentOf(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
