package io.unknot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The served files by their address: our own and those of the WebJars, as the gateway finds them on the classpath. */
final class Pages {

    private static final String ROOT = "/META-INF/resources";

    private Pages() {}

    static boolean has(String address) {
        return Pages.class.getResource(ROOT + address) != null;
    }

    static String text(String address) {
        try (var in = Objects.requireNonNull(Pages.class.getResourceAsStream(ROOT + address), address)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The addresses of our own files that end so. */
    static List<String> own(String ending) {
        var root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> "/" + root.relativize(file))
                    .filter(address -> address.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first group of every match. */
    static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(Pages::firstGroup).toList();
    }

    private static String firstGroup(MatchResult match) {
        return Objects.requireNonNull(match.group(1));
    }

    private static Path root() {
        try {
            URI index = Objects.requireNonNull(Pages.class.getResource(ROOT + "/index.html"))
                    .toURI();
            return Objects.requireNonNull(Path.of(index).getParent());
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
