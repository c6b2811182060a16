package io.unknot.local.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A release as {@code build/keep-release} has kept it.
 *
 * @param sums of each file by its path in the repository
 */
record Release(String version, Map<String, String> sums) {

    private static final Path FOLDER = Path.of("build", "releases");

    /** From the first to the last. */
    static List<Release> all(Path repository) {
        try (Stream<Path> folders = Files.list(repository.resolve(FOLDER))) {
            return folders.map(Release::read)
                    .sorted(Comparator.comparing(Release::numbers, Arrays::compare))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int[] numbers() {
        return Arrays.stream(version.split("[.]")).mapToInt(Integer::parseInt).toArray();
    }

    /** What is no longer as it was. */
    Stream<String> complaints(Path repository) {
        return sums.entrySet().stream()
                .filter(file -> !file.getValue().equals(sumOf(repository.resolve(file.getKey()))))
                .map(file -> file.getKey() + " is not what it was in " + version);
    }

    private static Release read(Path folder) {
        try (Stream<String> lines = Files.lines(folder.resolve("sums"))) {
            return new Release(
                    folder.getFileName().toString(),
                    lines.map(line -> line.split(" +", 2))
                            .collect(Collectors.toUnmodifiableMap(parts -> parts[1], parts -> parts[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sumOf(Path file) {
        try {
            return Files.exists(file)
                    ? HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)))
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
