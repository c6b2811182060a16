package io.unknot.booking.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PolicyTests {

    private static final UUID CLINIC = UUID.randomUUID();
    private static final UUID TREATMENT = UUID.randomUUID();
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final PolicyValues SHIPPED = new PolicyValues(
            Optional.of(0),
            Optional.of(730),
            Optional.of(1440),
            Optional.of(0),
            Optional.of(Consequence.NONE),
            Optional.of(Consequence.NONE),
            Optional.of(false),
            Optional.of(false),
            Optional.of(30),
            Optional.of(true),
            Optional.of(90));

    @Test
    void theNearestLevelThatSaysSomethingWinsValueByValue() {
        var policy = Policy.of(List.of(
                said(7, Level.of(CLINIC, TREATMENT), Terms.notice(240)),
                said(12, Level.ofTreatment(TREATMENT), Terms.cap(3)),
                said(5, Level.ofClinic(CLINIC), Terms.notice(60)),
                said(1, Level.ORGANISATION, SHIPPED)));

        assertThat(policy.notice()).isEqualTo(Duration.ofHours(4));
        assertThat(policy.openBookingsCap()).isEqualTo(3);
        assertThat(policy.lateCancel()).isEqualTo(Consequence.NONE);
        assertThat(policy.id()).isEqualTo(12);
    }

    @Test
    void theTreatmentIsNearerThanTheClinic() {
        assertThat(Level.over(CLINIC, TREATMENT))
                .containsExactly(
                        Level.of(CLINIC, TREATMENT),
                        Level.ofTreatment(TREATMENT),
                        Level.ofClinic(CLINIC),
                        Level.ORGANISATION);
    }

    @Test
    void noTwoLevelsHaveOneId() {
        var both = UUID.randomUUID();

        assertThat(List.of(Level.ORGANISATION, Level.ofClinic(both), Level.ofTreatment(both), Level.of(both, both)))
                .extracting(Level::id)
                .doesNotHaveDuplicates()
                .doesNotContain(both);
    }

    @Test
    void theLastMomentOfAWindowIsStillInIt() {
        var policy = policy(Terms.lateCancel(60, Terms.FIFTEEN_POUNDS), Terms.moveUntil(120));

        assertThat(policy.isLateToCancel(TEN, TEN.minusSeconds(3_600))).isFalse();
        assertThat(policy.isLateToCancel(TEN, TEN.minusSeconds(3_599))).isTrue();
        assertThat(policy.isTooLateToMove(TEN, TEN.minusSeconds(7_200))).isFalse();
        assertThat(policy.isTooLateToMove(TEN, TEN.minusSeconds(7_199))).isTrue();
    }

    @Test
    void aConsequenceIsReadAsItWasWritten() {
        for (var consequence : List.of(Consequence.NONE, Terms.FIFTEEN_POUNDS, new Consequence.Percent(50))) {
            assertThat(Consequence.of(consequence.words())).isEqualTo(consequence);
        }
        assertThat(Terms.FIFTEEN_POUNDS.words()).isEqualTo("fee 1500 GBP");
    }

    @Test
    void noConsequenceIsFreeOrMoreThanThePrice() {
        assertThatThrownBy(() -> new Consequence.Fee(0, Currency.getInstance("GBP")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Consequence.Percent(101)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Policy policy(PolicyValues nearest, PolicyValues next) {
        return Policy.of(List.of(
                said(3, Level.of(CLINIC, TREATMENT), nearest),
                said(2, Level.ofClinic(CLINIC), next),
                said(1, Level.ORGANISATION, SHIPPED)));
    }

    private static PolicyVersion said(long id, Level level, PolicyValues values) {
        return new PolicyVersion(id, level, 1, values);
    }
}
