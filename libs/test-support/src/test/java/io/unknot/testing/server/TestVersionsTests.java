package io.unknot.testing.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestVersionsTests {
    @Test
    void namesImagesOfTheVersionsTheBuildPins() {
        assertThat(TestVersions.postgresImage()).matches("postgres:18\\.\\d+");
        assertThat(TestVersions.kafkaImage()).matches("apache/kafka:4\\.\\d+\\.\\d+");
    }
}
