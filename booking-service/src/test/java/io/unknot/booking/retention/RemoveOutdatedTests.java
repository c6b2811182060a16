package io.unknot.booking.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.audit.By;
import io.unknot.booking.retention.RemoveOutdated.Gone;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RemoveOutdatedTests {

    @Test
    void removesSoManyAndNoMoreAtOnce() {
        var pile = new Pile("pile", 5_000);

        assertThat(run(pile)).containsExactly(new Gone("pile", 2_000));
        assertThat(pile.left).isEqualTo(3_000);
        assertThat(pile.largestBatch).isEqualTo(200);
    }

    @Test
    void removesAllOfEachKindWhereThatIsLess() {
        assertThat(run(new Pile("few", 201), new Pile("empty", 0)))
                .containsExactly(new Gone("empty", 0), new Gone("few", 201));
    }

    private static List<Gone> run(Outdated... kinds) {
        return new RemoveOutdated(List.of(kinds))
                .remove(By.system())
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static final class Pile implements Outdated {
        private final String kind;
        private int left;
        private int largestBatch;

        Pile(String kind, int left) {
            this.kind = kind;
            this.left = left;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Period keptFor() {
            return Period.ofDays(1);
        }

        @Override
        public Mono<Found> find() {
            return Mono.just(new Found(left, Optional.empty()));
        }

        @Override
        public Mono<Integer> removeSome(int most, By by) {
            return Mono.fromSupplier(() -> {
                var some = Math.min(most, left);
                left -= some;
                largestBatch = Math.max(largestBatch, some);
                return some;
            });
        }
    }
}
