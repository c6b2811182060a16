package io.unknot.local.child;

import io.unknot.embedded.Folders;
import io.unknot.embedded.Launch;
import io.unknot.embedded.ServerProcess;
import io.unknot.embedded.StartFailure;
import io.unknot.local.Complaint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The built jar of a service, unpacked before it is run: that halves its start, and a build that replaces the jar does
 * no harm to the running system.
 */
public record ServiceJar(String name, Path file) {

    /**
     * Finds what the build left.
     *
     * @throws Complaint when the service is not built
     */
    public static ServiceJar of(Path home, String name) {
        Path target = home.resolve(name).resolve("target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().matches(name + "-[0-9].*(?<!-sources)\\.jar"))
                    .findFirst()
                    .map(file -> new ServiceJar(name, file))
                    .orElseThrow(() -> new Complaint(name + " is not built; run: mvn -DskipTests package"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + target, e);
        }
    }

    /**
     * Unpacks it below the folder unless it is there already, and deletes what older jars left.
     *
     * @return the jar to run
     */
    public Path unpack(Path apps, Launch launch) {
        Path folder = apps.resolve(name + "-" + fingerprint());
        if (!Files.isDirectory(folder)) {
            Path partial = apps.resolve(name + ".partial");
            Folders.delete(partial);
            extract(partial, launch);
            deleteOthers(apps);
            move(partial, folder);
        }
        return folder.resolve(file.getFileName());
    }

    private void extract(Path folder, Launch launch) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                file.toString(),
                "extract",
                "--destination",
                folder.toString());
        ServerProcess tool = ServerProcess.start("extract", command, Map.of(), launch);
        tool.awaitEnd(Duration.ofMinutes(2));
        if (tool.exitCode() != 0) {
            throw new StartFailure(name + " could not be unpacked: " + tool.lastWords());
        }
    }

    // What the jar's own directory says of its entries: two jars of one content are one, whenever they were built.
    private String fingerprint() {
        CRC32 crc = new CRC32();
        try (JarFile jar = new JarFile(file.toFile())) {
            jar.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc() + " " + entry.getSize() + "\n")
                    .forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
            return Long.toHexString(crc.getValue());
        } catch (IOException e) {
            throw new Complaint(file + " cannot be read; build it again: mvn -DskipTests package", e);
        }
    }

    private void deleteOthers(Path apps) {
        try (Stream<Path> folders = Files.list(apps)) {
            folders.filter(folder -> folder.getFileName().toString().matches(name + "-[0-9a-f]+"))
                    .forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + apps, e);
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
