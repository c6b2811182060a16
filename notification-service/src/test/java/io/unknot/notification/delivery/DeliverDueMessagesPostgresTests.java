package io.unknot.notification.delivery;

import static io.unknot.events.MessageKind.CANCELLATION;
import static io.unknot.events.MessageKind.CONFIRMATION;
import static io.unknot.notification.message.FailureReason.ADDRESS_REFUSED;
import static io.unknot.notification.message.FailureReason.CONTACT_UNKNOWN;
import static io.unknot.notification.message.FailureReason.CONTACT_UNREACHABLE;
import static io.unknot.notification.message.FailureReason.MAIL_SERVER_UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.clinic.Clinics;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.letter.Letters;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Every way a try can go, with the database as it is and the world around it as the test wants it. */
@TablesTest
class DeliverDueMessagesPostgresTests {

    private static final Mono<Contact> ROBIN = Mono.just(new Contact("Robin", "robin@example.org"));

    @Autowired
    Tables tables;

    @Autowired
    Deliveries deliveries;

    @Autowired
    FinishMessage finishing;

    @Autowired
    Clinics clinics;

    @Autowired
    Letters letters;

    @Autowired
    DeliverySettings settings;

    private final ClinicPost post = new ClinicPost();
    private Mono<Contact> contact = ROBIN;

    @BeforeEach
    void begin() {
        tables.begin();
    }

    @Test
    void sendsAndTellsSo() {
        var visit = tables.bookedVisit();

        assertThat(deliver()).isEqualTo(1);

        assertThat(post.delivered).hasSize(1);
        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "SENT");
        assertThat(tables.told()).contains("sent CONFIRMATION 2");
        assertThat(deliver()).isZero();
    }

    @Test
    void triesAgainUntilTheTriesAreUsedUp() {
        contact = Mono.error(DeliveryFailure.notDelivered(CONTACT_UNREACHABLE));
        var visit = tables.bookedVisit();
        await().until(() -> deliver() == 1);
        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "PLANNED");

        await().until(() -> deliver() == 1);
        await().until(() -> deliver() == 1);

        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "FAILED");
        assertThat(tables.told()).contains("failed CONFIRMATION 2");
        assertThat(deliver()).isZero();
    }

    @Test
    void deliversOnceWhatFailedIsMended() {
        contact = Mono.error(DeliveryFailure.notDelivered(CONTACT_UNREACHABLE));
        var visit = tables.bookedVisit();
        deliver();

        contact = ROBIN;
        await().until(() -> deliver() == 1);

        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "SENT");
        assertThat(post.delivered).hasSize(1);
    }

    @Test
    void givesUpAtOnceWhereTryingAgainCannotHelp() {
        contact = Mono.error(DeliveryFailure.notDelivered(CONTACT_UNKNOWN));
        var visit = tables.bookedVisit();

        deliver();

        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "FAILED");
    }

    @Test
    void putsBackWhatFailsInAWayNobodyForesaw() {
        contact = Mono.error(new IllegalStateException("robin@example.org"));
        var visit = tables.bookedVisit();

        deliver();

        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "PLANNED");
    }

    @Test
    void givesUpAMessageThatKilledItsSendersEachTime() {
        var visit = tables.bookedVisit();
        tables.run("UPDATE message SET tries = 3");

        deliver();

        assertThat(post.delivered).isEmpty();
        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "FAILED");
    }

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
        assertThat(tables.told()).contains("withdrawn CONFIRMATION 2");
    }

    @Test
    void takesAMailInDoubtForOneTheClientMayHave() {
        var visit = tables.bookedVisit();
        post.onSend = Mono.error(DeliveryFailure.inDoubt(MAIL_SERVER_UNREACHABLE));
        deliver();
        contact = Mono.error(DeliveryFailure.notDelivered(CONTACT_UNREACHABLE));
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

    @Test
    void repeatsOneMailUnderTheSameReferenceAfterACrashBeforeTheMark() {
        var visit = tables.bookedVisit();
        var claimed = deliveries.claim(1).next().blockOptional().orElseThrow();
        sending().send(claimed).block(Duration.ofSeconds(20));
        tables.run("UPDATE message SET look_at = clock_timestamp() WHERE state = 'SENDING'");

        assertThat(deliver()).isEqualTo(1);
        assertThat(deliver()).isZero();

        assertThat(post.delivered).hasSize(2);
        assertThat(post.delivered.getFirst().reference())
                .isEqualTo(post.delivered.getLast().reference());
        assertThat(tables.states(visit)).containsEntry(CONFIRMATION, "SENT");
        assertThat(tables.told()).containsOnlyOnce("sent CONFIRMATION 2");
    }

    private SendMessage sending() {
        return new SendMessage(clinics, client -> contact, letters, post, deliveries);
    }

    private int deliver() {
        return new DeliverDueMessages(deliveries, sending(), finishing, settings)
                .nextBatch()
                .blockOptional(Duration.ofSeconds(20))
                .orElseThrow();
    }
}
