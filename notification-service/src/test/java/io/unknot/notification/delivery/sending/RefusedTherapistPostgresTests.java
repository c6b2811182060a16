package io.unknot.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.delivery.failed.FailedMessages;
import io.unknot.notification.delivery.failed.ReplayMessage;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.message.FailureReason;
import io.unknot.notification.preference.therapist.ChangeTherapistMails;
import io.unknot.notification.preference.therapist.TherapistMails;
import io.unknot.notification.preference.therapist.TherapistWishes.SaidFrom;
import io.unknot.service.access.ClinicScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** A therapist whose address the mail server will never deliver to: what they are told is in their inbox. */
class RefusedTherapistPostgresTests extends DeliveryStory {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    private FailedMessages failed;

    @Autowired
    private ReplayMessage replaying;

    @Autowired
    private ChangeTherapistMails changeMails;

    private final TherapistId mara = new TherapistId(UUID.randomUUID());

    @BeforeEach
    void aMailWasRefused() {
        theirAddressIs("mara@riverside.example");
        post.onSend = Mono.error(DeliveryFailure.notDelivered(FailureReason.ADDRESS_REFUSED));
        assertThat(toldOfAVisit()).isEqualTo("FAILED ADDRESS_REFUSED");
        post.onSend = Mono.empty();
    }

    @Test
    void isNotTriedAgainUnderTheSameAddress() {
        assertThat(toldOfAVisit()).isEqualTo("SKIPPED ADDRESS_REFUSED");

        theirAddressIs("Mara@Riverside.example");
        assertThat(toldOfAVisit()).isEqualTo("SKIPPED ADDRESS_REFUSED");
        assertThat(post.delivered).isEmpty();
    }

    @Test
    void isWrittenToUnderAnotherAddressAtOnce() {
        theirAddressIs("m.holt@riverside.example");

        assertThat(toldOfAVisit()).isEqualTo("SENT");
    }

    @Test
    void isTriedAgainAfterThirtyDays() {
        tables.run("UPDATE refused_address SET since = since - interval '30 days'");

        assertThat(toldOfAVisit()).isEqualTo("SENT");
    }

    @Test
    void isTriedAgainOnceTheySayAnewWhatTheyWant() {
        changeMails
                .change(mara, _ -> new TherapistMails(true, false), SaidFrom.THERAPIST)
                .block(PATIENCE);

        assertThat(toldOfAVisit()).isEqualTo("SENT");
    }

    @Test
    void isTriedAgainWhenSomebodyWantsItSentAfterAll() {
        var refusedMail = failed.in(ClinicScope.everywhere(), 10)
                .blockOptional(PATIENCE)
                .orElseThrow()
                .getFirst();

        replaying.replay(refusedMail.about().id(), ClinicScope.everywhere()).block(PATIENCE);
        deliver();

        assertThat(post.delivered).hasSize(1);
    }

    @Test
    void itsAddressIsKeptNowhere() {
        assertThat(tables.texts("SELECT refused::text AS line FROM refused_address refused"))
                .singleElement()
                .asString()
                .doesNotContainIgnoringCase("mara@riverside");
    }

    private void theirAddressIs(String email) {
        contactIs(new Contact("Mara", Optional.of(email), Optional.empty(), "und"));
    }

    /** What becomes of the mail to the therapist of a visit that is booked now. */
    private String toldOfAVisit() {
        var visit = LowBackVisit.by(LowBackVisit.bookedAnew(tables.now().plus(Duration.ofDays(7))), mara);
        tables.follow(visit);
        tables.run("DELETE FROM message WHERE state = 'PLANNED' AND (recipient_kind <> 'THERAPIST' OR channel <>"
                + " 'EMAIL')");
        assertThat(deliver()).isEqualTo(1);
        List<String> states =
                tables.texts("SELECT state || coalesce(' ' || reason, '') AS line FROM message WHERE subject_id = '"
                        + visit.id().value() + "'");
        return states.getFirst();
    }
}
