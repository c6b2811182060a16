package io.unknot.system.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people read of who may do what is what the matrix holds the system to. */
class AccessDocumentTests {

    private static final Path DOCUMENT = Path.of("../docs/access.md");

    @Test
    void theDocumentHasEveryRowOfTheTable() throws IOException {
        String rows = Requests.resource("/access/who-may.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(AccessDocumentTests::row)
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(DOCUMENT)).contains(rows);
    }

    private static String row(String line) {
        String[] cells = line.split("\\|", -1);
        return "| `%s` | %s |".formatted(cells[0].strip().replaceAll("\\s+", " "), cells[1].strip());
    }
}
