package io.unknot.booking.appointment.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.occupancy.Occupied.Kind;
import org.junit.jupiter.api.Test;

class ObjectionsTests {

    @Test
    void ofSeveralClashesOneThatNobodyPassesOverCounts() {
        var objections = new Objections();
        objections.addTaken(Kind.THERAPIST, true);
        assertThat(objections.stand(Strictness.HARD_RULES)).isFalse();

        objections.addTaken(Kind.THERAPIST, false);

        assertThat(objections.stand(Strictness.HARD_RULES)).isTrue();
        assertThat(objections.passedOver(Strictness.HARD_RULES)).isEmpty();
    }

    @Test
    void oneThatNobodyPassesOverStaysWhateverElseClashes() {
        var objections = new Objections();
        objections.addTaken(Kind.THERAPIST, false);
        objections.addTaken(Kind.THERAPIST, true);

        assertThat(objections.stand(Strictness.HARD_RULES)).isTrue();
    }
}
