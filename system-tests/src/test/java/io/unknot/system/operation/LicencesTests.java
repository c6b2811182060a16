package io.unknot.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each jar says it is made of (CycloneDX), held against the licences we accept. */
class LicencesTests {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "therapist-service", "booking-service", "notification-service"})
    void eachServiceShipsAcceptedLicencesOnly(String service) throws IOException {
        JsonNode components = componentsOf(service);

        assertThat(components.size()).isGreaterThan(100);
        assertThat(refused(components, accepted())).isEmpty();
    }

    @Test
    void aLibraryUnderAnotherLicenceIsRefused() {
        JsonNode components = JSON.readTree("""
            [{"name": "free", "licenses": [{"license": {"id": "MIT"}}]},
             {"name": "either", "licenses": [{"license": {"id": "GPL-3.0-only"}}, {"license": {"id": "EPL-2.0"}}]},
             {"name": "copyleft", "licenses": [{"license": {"id": "AGPL-3.0-only"}}]},
             {"name": "silent"}]\
            """);

        assertThat(refused(components, Set.of("MIT", "EPL-2.0")))
                .containsExactly("copyleft [AGPL-3.0-only]", "silent []");
    }

    private static JsonNode componentsOf(String service) throws IOException {
        try (JarFile jar = new JarFile(jarOf(service).toFile())) {
            JarEntry bill = jar.getJarEntry("META-INF/sbom/application.cdx.json");
            assertThat(bill)
                    .as("the list in %s of what it is made of, which Maven writes only when it is not offline", service)
                    .isNotNull();
            return JSON.readTree(jar.getInputStream(bill)).get("components");
        }
    }

    private static Path jarOf(String service) throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve(service).resolve("target"))) {
            return files.filter(
                            file -> file.getFileName().toString().matches(service + "-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Set<String> accepted() throws IOException {
        return Files.readAllLines(HOME.resolve("build/licences.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toSet());
    }

    private static List<String> refused(JsonNode components, Set<String> accepted) {
        return components
                .valueStream()
                .filter(component -> licencesOf(component).stream().noneMatch(accepted::contains))
                .map(component -> component.get("name").asString() + " " + licencesOf(component))
                .toList();
    }

    private static List<String> licencesOf(JsonNode component) {
        return component
                .path("licenses")
                .valueStream()
                .map(offered -> offered.path("license").isObject() ? offered.get("license") : offered)
                .map(licence -> licence.path("id")
                        .asString(licence.path("name")
                                .asString(licence.path("expression").asString(""))))
                .toList();
    }
}
