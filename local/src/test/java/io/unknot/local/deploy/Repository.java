package io.unknot.local.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The files of this repository.
 *
 * @param changed by path, what a file says instead of what is on disk: a broken copy
 */
record Repository(Path root, Map<String, String> changed) {

    static Repository here() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docker-compose.yml"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no docker-compose.yml above this folder");
        }
        return new Repository(folder, Map.of());
    }

    /** A copy in which the file says something else, wherever it said the first text. */
    Repository with(String file, String said, String says) {
        String before = text(file);
        if (!before.contains(said)) {
            throw new IllegalArgumentException(file + " does not say: " + said);
        }
        Map<String, String> copy = new HashMap<>(changed);
        copy.put(plain(file), before.replace(said, says));
        return new Repository(root, Map.copyOf(copy));
    }

    boolean has(String file) {
        return changed.containsKey(plain(file))
                || Files.exists(root.resolve(file).normalize());
    }

    String text(String file) {
        String instead = changed.get(plain(file));
        try {
            return instead == null ? Files.readString(root.resolve(file)) : instead;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    Node yaml(String file) {
        return yamls(file).getFirst();
    }

    List<Node> yamls(String file) {
        return Node.documents(text(file));
    }

    /** The names of what a folder holds. */
    List<String> names(String folder) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private static String plain(String file) {
        return Path.of(file).normalize().toString();
    }
}
