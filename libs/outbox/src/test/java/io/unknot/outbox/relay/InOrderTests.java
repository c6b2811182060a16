package io.unknot.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InOrderTests {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void aRoundHoldsEachKeyOnceAndTheRoundsKeepTheOrder() {
        var rounds = InOrder.rounds(List.of(row(1, ONE), row(2, OTHER), row(3, ONE), row(4, ONE), row(5, OTHER)));

        assertThat(rounds)
                .extracting(round -> round.stream().map(OutboxRow::id).toList())
                .containsExactly(List.of(1L, 2L), List.of(3L, 5L), List.of(4L));
    }

    @Test
    void nothingMakesNoRound() {
        assertThat(InOrder.rounds(List.of())).isEmpty();
    }

    private static OutboxRow row(long id, UUID key) {
        return new OutboxRow(
                id, UUID.randomUUID(), "appointments", key, key, id, "type", "{}", Instant.EPOCH, Optional.empty());
    }
}
