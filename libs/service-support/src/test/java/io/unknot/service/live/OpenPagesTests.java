package io.unknot.service.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.unknot.service.problem.ProblemException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class OpenPagesTests {

    private final OpenPages pages = new OpenPages("Look again now and then");
    private final Flux<String> page = pages.letIn(Flux::never);

    @Test
    void aHundredAreLetInAndTheNextIsToldWhatItCanDoInstead() {
        open(100);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> page.blockFirst(Duration.ofMinutes(3)))
                .satisfies(refusal -> {
                    assertThat(refusal.problem().status()).isEqualTo(503);
                    assertThat(refusal.problem().type()).isEqualTo("too-many-streams");
                });
    }

    @Test
    void onePageThatLeavesMakesRoomForOne() {
        var first = page.subscribe();
        open(99);
        first.dispose();

        var another = page.subscribe();

        assertThat(another.isDisposed()).isFalse();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> page.blockFirst(Duration.ofMinutes(3)));
    }

    private void open(int count) {
        IntStream.range(0, count).forEach(_ -> page.subscribe());
    }
}
