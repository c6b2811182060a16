package io.unknot.embedded.kafka;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** The class path of this process in jars alone, looking through jars that only name others in their manifest. */
final class JarsOfThisProcess {
    private final Set<Path> jars = new LinkedHashSet<>();

    private JarsOfThisProcess() {}

    static String asClassPath() {
        JarsOfThisProcess found = new JarsOfThisProcess();
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .forEach(found::add);
        return found.jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private void add(Path entry) {
        Path jar = entry.toAbsolutePath().normalize();
        if (Files.isRegularFile(jar) && jars.add(jar)) {
            named(jar).forEach(this::add);
        }
    }

    private static Set<Path> named(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            String names =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return names == null ? Set.of() : resolved(jar, names);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar, e);
        }
    }

    private static Set<Path> resolved(Path jar, String names) {
        URI base = jar.toUri();
        return Arrays.stream(names.trim().split("\\s+"))
                .filter(name -> !name.isBlank())
                .map(base::resolve)
                .map(Path::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
