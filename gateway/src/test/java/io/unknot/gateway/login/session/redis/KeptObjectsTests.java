package io.unknot.gateway.login.session.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;

class KeptObjectsTests {

    private final KeptObjects objects = new KeptObjects();

    @Test
    void readsBackWhatASessionIsMadeOf() {
        assertThat(objects.deserialize(objects.serialize(7L))).isEqualTo(7L);
        var token = objects.deserialize(objects.serialize(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "seven")));
        assertThat(token)
                .isInstanceOfSatisfying(
                        DefaultCsrfToken.class,
                        read -> assertThat(read.getToken()).isEqualTo("seven"));
    }

    static List<Object> planted() {
        return List.of(
                new File("/etc/passwd"),
                URI.create("https://evil.example"),
                List.of(new File("/tmp")),
                new IllegalStateException("planted", new java.io.IOException()),
                new byte[1000],
                "x".repeat(70_000));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void readsNothingElseThatSomebodyPlantedInTheStore(Object planted) {
        var bytes = objects.serialize(planted);
        assertThatThrownBy(() -> objects.deserialize(bytes)).isInstanceOf(SerializationException.class);
    }
}
