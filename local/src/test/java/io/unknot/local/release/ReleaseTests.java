package io.unknot.local.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A release is rolled out replica by replica: the one before it runs on the new schema, and reads what the new one tells. */
class ReleaseTests {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final List<Release> RELEASES = Release.all(REPOSITORY);
    private static final Set<String> VERSIONS =
            RELEASES.stream().map(Release::version).collect(Collectors.toSet());

    @Test
    void whatWasToldAndMigratedStaysAsItWas() {
        assertThat(RELEASES).isNotEmpty().allSatisfy(release -> {
            assertThat(release.sums().keySet())
                    .anyMatch(file -> file.contains("/samples/"))
                    .anyMatch(file -> file.contains("/db/migration/"))
                    .anyMatch(file -> file.contains("/db/outbox/"));
            assertThat(release.complaints(REPOSITORY)).isEmpty();
        });
    }

    @Test
    void aChangedFileIsAComplaint() {
        Release wrong = new Release("9.9.9", Map.of("pom.xml", "0", "gone.sql", "0"));

        assertThat(wrong.complaints(REPOSITORY))
                .containsExactlyInAnyOrder(
                        "pom.xml is not what it was in 9.9.9", "gone.sql is not what it was in 9.9.9");
    }

    @Test
    void whatCameAfterTheLastReleaseTakesNothingAway() {
        Set<String> released = RELEASES.getLast().sums().keySet();

        assertThat(migrations().filter(file -> !released.contains(file)))
                .allSatisfy(file -> assertThat(new Migration(file, text(file)).complaints(VERSIONS))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE visit;",
                "ALTER TABLE visit ADD COLUMN a text, DROP COLUMN b;",
                "ALTER TABLE visit RENAME TO visits;",
                "ALTER TABLE visit RENAME COLUMN a TO b;",
                "ALTER TABLE visit ALTER COLUMN a TYPE bigint;",
                "ALTER TABLE visit ALTER COLUMN a SET NOT NULL;",
                "ALTER TABLE visit ADD COLUMN a text NOT NULL;",
                "drop function take();",
            })
    void whatTheLastReleaseCouldNotLiveWithIsAComplaint(String sql) {
        assertThat(new Migration("V99__x.sql", sql).complaints(VERSIONS)).hasSize(1);
        assertThat(new Migration("V99__x.sql", "-- contract: unread since 0.1.0\n" + sql).complaints(VERSIONS))
                .isEmpty();
        assertThat(new Migration("V99__x.sql", "-- contract: unread since 0.0.9\n" + sql).complaints(VERSIONS))
                .containsExactly("V99__x.sql names 0.0.9, which is no release");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE visit (id uuid NOT NULL);",
                "ALTER TABLE visit ADD COLUMN a text;",
                "ALTER TABLE visit ADD COLUMN a text NOT NULL DEFAULT '';",
                "DROP INDEX visit_by_day;",
                "-- We do not DROP TABLE visit here.\nSELECT 1;",
                "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE scratch; END $$;",
            })
    void whatOnlyAddsIsNone(String sql) {
        assertThat(new Migration("V99__x.sql", sql).complaints(VERSIONS)).isEmpty();
    }

    private static Stream<String> migrations() {
        return Stream.concat(
                        Stream.of("libs/outbox/src/main/resources/db/outbox"),
                        Stream.of("therapist-service", "booking-service", "notification-service")
                                .map(service -> service + "/src/main/resources/db/migration"))
                .flatMap(ReleaseTests::sqlIn);
    }

    private static Stream<String> sqlIn(String folder) {
        try (Stream<Path> files = Files.list(REPOSITORY.resolve(folder))) {
            return files
                    .map(file -> folder + "/" + file.getFileName())
                    .filter(file -> file.endsWith(".sql"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(REPOSITORY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
