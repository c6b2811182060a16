package io.unknot.gateway.page.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingSitesTests {

    @Test
    void areOurOwnPagesAloneUnlessOthersAreNamed() {
        assertThat(new EmbeddingSites(List.of()).sources()).isEqualTo("'self'");
    }

    @Test
    void areThoseTheConfigurationNames() {
        assertThat(new EmbeddingSites(List.of("https://www.example.org", "http://localhost:4000")).sources())
                .isEqualTo("'self' https://www.example.org http://localhost:4000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https:",
                "https://*",
                "https://*.example.org",
                "http://www.example.org",
                "https://www.example.org/",
                "https://www.example.org; script-src *",
                "https://www.example.org https://evil.example",
                "'none'",
                "www.example.org",
                ""
            })
    void areNothingButOrigins(String origin) {
        assertThatThrownBy(() -> new EmbeddingSites(List.of(origin)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknot.embed.origins");
    }
}
