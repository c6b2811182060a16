package io.unknot.booking.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.review.Review.Hidden;
import io.unknot.booking.review.Review.Published;
import io.unknot.booking.review.Review.Subject;
import io.unknot.booking.review.Review.Submitted;
import io.unknot.booking.review.ReviewRefused.AlreadyModerated;
import io.unknot.booking.review.ReviewRefused.NoLongerEditable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every state and every command, as the table says. */
class ReviewTests {

    private static final Instant THEN = Instant.parse("2027-01-12T11:00:00Z");
    private static final UUID ID = UUID.randomUUID();
    private static final Subject SUBJECT = new Subject(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final Opinion GOOD = new Opinion(5, Optional.of("My back is happy"));
    private static final Opinion FAIR = new Opinion(3, Optional.empty());

    private final Review submitted = Review.submit(ID, SUBJECT, GOOD, THEN);
    private final Review published = new Published(ID, 4, SUBJECT, GOOD, THEN);
    private final Review hidden = new Hidden(ID, 7, SUBJECT, GOOD, THEN);

    @Test
    void aSubmittedOneIsEditedForFourteenDays() {
        var justInTime = THEN.plus(Review.EDITABLE).minusMillis(1);

        assertThat(submitted.edit(FAIR, justInTime)).isEqualTo(new Submitted(ID, 2, SUBJECT, FAIR, THEN));
        assertThat(submitted.edit(GOOD, justInTime)).isSameAs(submitted);
        assertThatThrownBy(() -> submitted.edit(FAIR, THEN.plus(Review.EDITABLE)))
                .isInstanceOf(NoLongerEditable.class);
    }

    @Test
    void whatAManagerHasDecidedAboutIsNotEdited() {
        assertThatThrownBy(() -> published.edit(FAIR, THEN)).isInstanceOf(AlreadyModerated.class);
        assertThatThrownBy(() -> hidden.edit(FAIR, THEN)).isInstanceOf(AlreadyModerated.class);
    }

    @Test
    void anyIsPublishedAndAPublishedOneStays() {
        assertThat(submitted.publish()).isEqualTo(new Published(ID, 2, SUBJECT, GOOD, THEN));
        assertThat(hidden.publish()).isEqualTo(new Published(ID, 8, SUBJECT, GOOD, THEN));
        assertThat(published.publish()).isSameAs(published);
    }

    @Test
    void anyIsHiddenAndAHiddenOneStays() {
        assertThat(submitted.hide()).isEqualTo(new Hidden(ID, 2, SUBJECT, GOOD, THEN));
        assertThat(published.hide()).isEqualTo(new Hidden(ID, 5, SUBJECT, GOOD, THEN));
        assertThat(hidden.hide()).isSameAs(hidden);
    }

    @Test
    void allButHiddenOnesCount() {
        assertThat(List.of(submitted, published)).allMatch(Review::counts);
        assertThat(hidden.counts()).isFalse();
    }

    @Test
    void blanksAreNoText() {
        assertThat(new Opinion(4, Optional.of(" \n "))).isEqualTo(new Opinion(4, Optional.empty()));
        assertThatThrownBy(() -> new Opinion(0, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opinion(6, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opinion(1, Optional.of("x".repeat(2_001))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
