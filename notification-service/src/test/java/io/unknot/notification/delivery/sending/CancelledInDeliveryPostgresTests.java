package io.unknot.notification.delivery.sending;

import static io.unknot.events.reminder.MessageKind.CANCELLATION;
import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.notification.message.FailureReason.ADDRESS_REFUSED;
import static io.unknot.notification.message.FailureReason.CONTACT_UNREACHABLE;
import static io.unknot.notification.message.FailureReason.MAIL_SERVER_UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.letter.DeliveryFailure;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A visit is cancelled while its messages are on their way. */
class CancelledInDeliveryPostgresTests extends DeliveryStory {

    @Test
    void sendsNothingOnceTheVisitIsCancelledEvenAtTheLastMoment() {
        var visit = tables.bookedVisit();
        post.onConnect = tables.following(LowBackVisit.cancelled(visit));

        deliver();

        assertThat(post.delivered).isEmpty();
        assertThat(tables.states(visit))
                .containsEntry(CONFIRMATION, "WITHDRAWN")
                .doesNotContainKey(CANCELLATION);
        assertThat(deliver()).isZero();
    }

    @Test
    void tellsOfACancellationThatCameWhileTheConfirmationWentOut() {
        var visit = tables.bookedVisit();
        post.onSend = tables.following(LowBackVisit.cancelled(visit));
        deliver();
        post.onSend = Mono.empty();

        deliver();

        assertThat(post.delivered)
                .extracting(letter -> letter.subject().split(":")[0])
                .containsExactly("Booked", "Cancelled");
        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "SENT").containsEntry(CANCELLATION, "SENT");
    }

    @Test
    void skipsWhatIsDueForAVisitThatHasChanged() {
        var visit = tables.bookedVisit();
        tables.run("UPDATE appointment SET version = version + 1, state = 'CANCELLED'");

        deliver();

        assertThat(post.delivered).isEmpty();
        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "SKIPPED");
    }

    @Test
    void callsItNoFailureThatThereIsNothingToSayAnyMore() {
        var visit = tables.bookedVisit();
        nothingIsToBeSaid();

        deliver();

        assertThat(post.delivered).isEmpty();
        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "SKIPPED");
        assertThat(tables.texts("SELECT kind AS line FROM message WHERE state = 'FAILED' OR fallback_of IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void takesAMailInDoubtForOneTheClientMayHave() {
        var visit = tables.bookedVisit();
        post.onSend = Mono.error(DeliveryFailure.inDoubt(MAIL_SERVER_UNREACHABLE));
        deliver();
        contactsFailWith(DeliveryFailure.notDelivered(CONTACT_UNREACHABLE));
        await().until(() -> deliver() == 1);

        tables.follow(LowBackVisit.cancelled(visit));

        assertThat(tables.states(visit))
                .containsEntry(CONFIRMATION, "WITHDRAWN")
                .containsEntry(CANCELLATION, "PLANNED");
    }

    @Test
    void sendsNoCancellationAfterAConfirmationThatSurelyFailed() {
        var visit = tables.bookedVisit();
        post.onSend = Mono.error(DeliveryFailure.notDelivered(ADDRESS_REFUSED));
        deliver();

        tables.follow(LowBackVisit.cancelled(visit));

        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "FAILED").doesNotContainKey(CANCELLATION);
    }
}
