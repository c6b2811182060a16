package io.unknot.notification.message.owing;

import static io.unknot.events.reminder.MessageKind.STAFF_BOOKED;
import static io.unknot.events.reminder.MessageKind.STAFF_CANCELLED;
import static io.unknot.events.reminder.MessageKind.STAFF_MOVED;
import static io.unknot.notification.appointment.LowBackVisit.ADA;
import static io.unknot.notification.appointment.LowBackVisit.MARA;
import static io.unknot.notification.appointment.LowBackVisit.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Facts.Before;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.owing.OwingRules.Known;
import io.unknot.notification.message.owing.OwingRules.Situation;
import io.unknot.notification.message.when.Timing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whose visit it was, whose it is, and who of them has heard of it. */
class StaffRulesTests {

    private static final Instant NOW = START.minus(Duration.ofDays(7));
    private static final Before YESTERDAY =
            new Before(LowBackVisit.RIVERSIDE, START.minus(Duration.ofDays(1)), START.minus(Duration.ofHours(23)));
    private static final Timing TIMING =
            new Timing(ZoneId.of("Europe/London"), Optional.empty(), Optional.empty(), Optional.empty(), true);

    @Test
    void tellsEachTherapistOfANewVisitByMailAndInTheirInbox() {
        var owed = StaffRules.owedIn(situation(State.BOOKED, NOW, unheardOf(), Optional.empty(), MARA, ADA));

        assertThat(kinds(owed)).isEqualTo(Map.of(MARA, STAFF_BOOKED, ADA, STAFF_BOOKED));
        assertThat(owed).allMatch(about -> about.dueAt().equals(NOW));
        assertThat(owed)
                .filteredOn(about -> about.recipient().equals(new Recipient.Therapist(MARA)))
                .extracting(About::channel)
                .containsExactlyInAnyOrder(Channel.EMAIL, Channel.INBOX);
    }

    @Test
    void tellsWhoKnewOfItFromWhereItMovedAndWhoDidNotThatItIsTheirs() {
        var moved = Optional.of(YESTERDAY);

        assertThat(kinds(StaffRules.owedIn(situation(State.BOOKED, NOW, knownTo(MARA), moved, MARA))))
                .isEqualTo(Map.of(MARA, STAFF_MOVED));
        assertThat(kinds(StaffRules.owedIn(situation(State.BOOKED, NOW, untoldOf(MARA), moved, MARA))))
                .isEqualTo(Map.of(MARA, STAFF_BOOKED));
    }

    @Test
    void tellsWhoLosesItAndWhoGetsIt() {
        var moved = Optional.of(YESTERDAY);

        assertThat(kinds(StaffRules.owedIn(situation(State.BOOKED, NOW, knownTo(MARA), moved, ADA))))
                .isEqualTo(Map.of(MARA, STAFF_CANCELLED, ADA, STAFF_BOOKED));
        assertThat(kinds(StaffRules.owedIn(situation(State.BOOKED, NOW, untoldOf(MARA), moved, ADA))))
                .isEqualTo(Map.of(ADA, STAFF_BOOKED));
    }

    @Test
    void tellsOfACancellationOnlyWhoKnewOfIt() {
        assertThat(kinds(StaffRules.owedIn(situation(State.CANCELLED, NOW, knownTo(MARA), Optional.empty(), MARA))))
                .isEqualTo(Map.of(MARA, STAFF_CANCELLED));
        assertThat(StaffRules.owedIn(situation(State.CANCELLED, NOW, untoldOf(MARA), Optional.empty(), MARA)))
                .isEmpty();
        var longGone = new Known(
                Set.of(new Recipient.Therapist(MARA), new Recipient.Therapist(ADA)), List.of(ADA), Optional.empty());
        assertThat(kinds(StaffRules.owedIn(situation(State.CANCELLED, NOW, longGone, Optional.empty(), ADA))))
                .isEqualTo(Map.of(ADA, STAFF_CANCELLED));
    }

    @Test
    void saysNothingOfWhatIsOverNorOfWhatIsNoNews() {
        var over = START.plus(Duration.ofMinutes(40));
        assertThat(StaffRules.owedIn(situation(State.BOOKED, over, unheardOf(), Optional.empty(), MARA)))
                .isEmpty();
        for (var state : List.of(State.HELD, State.REQUESTED, State.CHECKED_IN, State.COMPLETED, State.MISSED)) {
            assertThat(StaffRules.owedIn(situation(state, NOW, knownTo(MARA), Optional.empty(), MARA)))
                    .isEmpty();
        }
    }

    private static Map<TherapistId, MessageKind> kinds(List<About> owed) {
        return owed.stream()
                .filter(about -> about.channel() == Channel.EMAIL)
                .collect(Collectors.toMap(
                        about -> new TherapistId(about.recipient().id()), About::kind));
    }

    private static Situation situation(
            State state, Instant now, Known known, Optional<Before> before, TherapistId... therapists) {
        return new Situation(LowBackVisit.by(LowBackVisit.in(state), therapists), before, known, now, TIMING);
    }

    private static Known unheardOf() {
        return new Known(Set.of(), List.of(), Optional.empty());
    }

    private static Known untoldOf(TherapistId therapist) {
        return new Known(Set.of(), List.of(therapist), Optional.empty());
    }

    private static Known knownTo(TherapistId therapist) {
        return new Known(Set.of(new Recipient.Therapist(therapist)), List.of(therapist), Optional.empty());
    }
}
