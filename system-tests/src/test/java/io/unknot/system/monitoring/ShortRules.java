package io.unknot.system.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The alerts as they are, but in a hurry: a drill cannot wait for hours. */
final class ShortRules {

    private static final Pattern WINDOW = Pattern.compile("\\[(\\d+[mhd])(:?)]");
    private static final Pattern FOR = Pattern.compile("for: \\d+[mh]");
    private static final Map<String, String> WINDOWS = Map.of(
            "5m", "5s", "10m", "6s", "15m", "8s", "30m", "8s", "1h", "10s", "2h", "10s", "6h", "12s", "1d", "15s");

    /** What would take a minute or a crowd; each must be found, or the drill no longer knows the rules. */
    private static final Map<String, String> BOUNDS =
            Map.of("oldest_age_seconds) > 60", "oldest_age_seconds) > 3", "[5m:]) > 20", "[5m:]) > 0");

    private ShortRules() {}

    /** Writes them into the folder. */
    static List<Path> in(Path folder, Path rules) {
        return Stream.of("promises", "services")
                .map(name -> written(folder.resolve(name + ".yml"), rules.resolve(name + ".yml")))
                .toList();
    }

    private static Path written(Path target, Path source) {
        try {
            String text = Files.readString(source);
            if (source.endsWith("services.yml")) {
                for (var bound : BOUNDS.entrySet()) {
                    if (!text.contains(bound.getKey())) {
                        throw new IllegalStateException("No rule says " + bound.getKey());
                    }
                    text = text.replace(bound.getKey(), bound.getValue());
                }
            }
            String hurried = WINDOW.matcher(text).replaceAll(ShortRules::shortened);
            return Files.writeString(target, FOR.matcher(hurried).replaceAll("for: 1s"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(MatchResult window) {
        String seconds = WINDOWS.get(window.group(1));
        if (seconds == null) {
            throw new IllegalStateException("How short is " + window.group(1) + "?");
        }
        return "[" + seconds + window.group(2) + "]";
    }
}
