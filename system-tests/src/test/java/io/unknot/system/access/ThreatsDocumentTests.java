package io.unknot.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each threat is answered by tests that are there, whatever they have been renamed to since. */
class ThreatsDocumentTests {

    private static final Path PROJECT = Path.of("..");
    private static final Path DOCUMENT = PROJECT.resolve("docs/threats.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*Tests)\\.([a-z][A-Za-z0-9]*)`");
    private static final Pattern THREAT = Pattern.compile("(?m)^\\| (?!threat)[a-z].*$");

    @Test
    void everyTestThatAnswersAThreatIsThere() throws IOException {
        Map<String, String> tests = tests();

        assertThat(named(Files.readString(DOCUMENT)))
                .isNotEmpty()
                .allSatisfy(test -> assertThat(tests.get(test.group(1)))
                        .as(test.group())
                        .isNotNull()
                        .containsPattern(" " + test.group(2) + "\\("));
    }

    @Test
    void everyThreatIsAnsweredByATest() throws IOException {
        assertThat(THREAT.matcher(Files.readString(DOCUMENT)).results().map(MatchResult::group))
                .hasSizeGreaterThan(20)
                .allSatisfy(threat -> assertThat(named(threat)).isNotEmpty());
    }

    private static Stream<MatchResult> named(String text) {
        return NAMED.matcher(text).results();
    }

    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> modules = Files.list(PROJECT);
                Stream<Path> libraries = Files.list(PROJECT.resolve("libs"))) {
            return Stream.concat(modules, libraries)
                    .map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(ThreatsDocumentTests::sources)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ThreatsDocumentTests::read,
                            (one, other) -> one + other));
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith("Tests.java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
