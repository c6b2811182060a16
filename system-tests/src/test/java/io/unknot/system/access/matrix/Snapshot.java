package io.unknot.system.access.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/** The fields each role is shown, as they stand in fields-shown.txt: under each operation a line for each field. */
final class Snapshot {

    /** Writes it anew, instead of holding the system to it. */
    static final String COMMAND =
            "mvn verify -pl system-tests -am -Dtest=AccessMatrixJourneyTests -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dfields.write";

    private static final Path FILE = Path.of("src/test/resources/access/fields-shown.txt");
    private static final String INDENT = "  ";
    private static final String BETWEEN = ": ";
    private static final String HEAD = """
        # Which fields whoever may is shown by each operation that reads, about what is theirs; written by
        #   %s
        # Read what that changes line by line: does the one who is named now need the field?
        """.formatted(COMMAND);

    private Snapshot() {}

    static boolean isToBeWritten() {
        return System.getProperty("fields.write") != null;
    }

    static SortedSet<Sight> read() {
        SortedSet<Sight> sights = new TreeSet<>();
        String operation = "";
        for (String line : text().lines().filter(each -> !each.startsWith("#")).toList()) {
            if (line.startsWith(INDENT)) {
                String[] cells = line.strip().split(BETWEEN, 2);
                for (String who : cells[1].split(" ")) {
                    sights.add(new Sight(operation, cells[0], Sight.asking(who)));
                }
            } else {
                operation = line;
            }
        }
        return sights;
    }

    static void write(Collection<Sight> sights) {
        SortedMap<String, SortedMap<String, StringJoiner>> lines = new TreeMap<>();
        for (Sight sight : new TreeSet<>(sights)) {
            lines.computeIfAbsent(sight.operation(), _ -> new TreeMap<>())
                    .computeIfAbsent(sight.field(), field -> new StringJoiner(" ", INDENT + field + BETWEEN, "\n"))
                    .add(Sight.word(sight.who()));
        }
        StringBuilder text = new StringBuilder(HEAD);
        lines.forEach((operation, fields) -> {
            text.append(operation).append('\n');
            fields.values().forEach(text::append);
        });
        try {
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
