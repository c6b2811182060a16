package io.unknot.therapist.availability.chain.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangesTests {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void namesEachEntryOnceHoweverOftenItChanged() {
        var changes = Changes.of(List.of(
                "occupancies " + ONE + " 1799056800000",
                "occupancies " + ONE + " 1799056800005",
                "occupancies " + OTHER + " 1799056800007"));
        assertThat(changes.appointments()).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(changes.size()).isEqualTo(2);
        assertThat(changes.firstToldAt()).isEqualTo(Instant.ofEpochMilli(1_799_056_800_000L));
    }

    @Test
    void countsShiftsAndTimeOffToTheTherapist() {
        var changes =
                Changes.of(List.of("shifts " + ONE + " 1", "time_off " + ONE + " 1", "therapists " + OTHER + " 1"));
        assertThat(changes.therapists()).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void passesOverWhatOnlyANewerVersionKeeps() {
        assertThat(Changes.of(List.of("vouchers " + ONE + " 1")).size()).isZero();
    }
}
