package io.unknot.therapist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.clinic.BookingWindow;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitsTests {

    private static final UUID CLINIC = UUID.randomUUID();
    private static final UUID TREATMENT = UUID.randomUUID();
    private static final BookingWindow WINDOW =
            new BookingWindow(Duration.ofMinutes(20), Duration.ofMinutes(60), Period.ofDays(90));

    @Test
    void narrowNothingWhileNobodyHasSaidAnything() {
        assertThat(narrowed(Limits.NONE)).isSameAs(WINDOW);
        assertThat(narrowed(Limits.NONE.with(Set.of(said(UUID.randomUUID(), null, 600, 5)))))
                .isSameAs(WINDOW);
    }

    @Test
    void takeEachValueFromTheNearestLevelThatSaysIt() {
        var limits = Limits.NONE.with(Set.of(
                said(null, null, 100, 70),
                said(CLINIC, null, 200, 60),
                said(null, TREATMENT, 300, null),
                said(CLINIC, TREATMENT, null, 50)));

        var narrowed = narrowed(limits);

        assertThat(narrowed.notice()).isEqualTo(Duration.ofHours(5));
        assertThat(narrowed.horizon()).isEqualTo(Period.ofDays(50));
    }

    @Test
    void leaveTheClinicsOwnWindowWhereItIsStricter() {
        assertThat(narrowed(Limits.NONE.with(Set.of(said(null, null, 30, 365)))))
                .isSameAs(WINDOW);
    }

    @Test
    void forgetWhatALevelSaidBefore() {
        var level = UUID.randomUUID();
        var before = Limits.NONE.with(
                Set.of(new Limit(level, Optional.of(CLINIC), Optional.empty(), Optional.of(600), Optional.empty())));

        assertThat(narrowed(before).notice()).isEqualTo(Duration.ofHours(10));
        assertThat(narrowed(before.with(Set.of(
                        new Limit(level, Optional.of(CLINIC), Optional.empty(), Optional.empty(), Optional.empty())))))
                .isSameAs(WINDOW);
    }

    private static BookingWindow narrowed(Limits limits) {
        return limits.at(CLINIC).narrow(WINDOW, TREATMENT);
    }

    private static Limit said(
            @Nullable UUID clinic, @Nullable UUID treatment, @Nullable Integer notice, @Nullable Integer horizon) {
        return new Limit(
                UUID.randomUUID(),
                Optional.ofNullable(clinic),
                Optional.ofNullable(treatment),
                Optional.ofNullable(notice),
                Optional.ofNullable(horizon));
    }
}
