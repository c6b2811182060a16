package io.unknot.service.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class PartTests {

    @Test
    void manyKindsAreOneObjectOfLists() {
        var parts = List.of(
                new Part("profile", Flux.just("{\"name\":\"Jo\"}")),
                new Part("scores", Flux.empty()),
                new Part("visits", Flux.just("1", "2")));

        assertThat(written(parts)).isEqualTo("{\"profile\":[{\"name\":\"Jo\"}],\"scores\":[],\"visits\":[1,2]}");
    }

    @Test
    void nothingAtAllIsAnEmptyObject() {
        assertThat(written(List.of())).isEqualTo("{}");
    }

    private static String written(List<Part> parts) {
        return String.join("", Part.object(parts).collectList().blockOptional().orElseThrow());
    }
}
