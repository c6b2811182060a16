package io.unknot.notification.delivery.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TablesTest
class ShowWaitingPostgresTests {

    @Autowired
    private Tables tables;

    @Autowired
    private ShowWaiting waiting;

    @Autowired
    private MeterRegistry registry;

    @BeforeEach
    void begin() {
        tables.begin();
    }

    @Test
    void countsWhatIsDueByKindAndChannelAndForgetsWhatIsNot() {
        tables.bookedVisit();
        tables.bookedVisit();
        tables.run(
                "UPDATE message SET look_at = clock_timestamp(), kind = 'CANCELLATION' WHERE kind = 'LATE_REMINDER'");
        show();
        assertThat(shown("confirmation")).isEqualTo(2.0);
        assertThat(shown("cancellation")).isEqualTo(2.0);
        assertThat(shown("early_reminder")).isNull();

        tables.run("UPDATE message SET look_at = look_at + interval '1 day' WHERE kind = 'CONFIRMATION'");
        show();
        assertThat(shown("confirmation")).isNull();
    }

    @Test
    void countsWhatWasTriedInVainAndWaitsForItsNextTry() {
        tables.bookedVisit();
        tables.run("UPDATE message SET look_at = clock_timestamp() + interval '1 minute', tries = 1"
                + " WHERE kind = 'CONFIRMATION'");
        show();
        assertThat(shown("confirmation")).isEqualTo(1.0);
        assertThat(shown("late_reminder")).isNull();
    }

    private void show() {
        waiting.show().block(Duration.ofMinutes(3));
    }

    private @Nullable Double shown(String kind) {
        var gauge = registry.find("unknot.message.due")
                .tags("kind", kind, "channel", "email")
                .gauge();
        return gauge == null ? null : gauge.value();
    }
}
