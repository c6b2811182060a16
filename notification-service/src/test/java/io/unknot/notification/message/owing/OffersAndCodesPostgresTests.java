package io.unknot.notification.message.owing;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.delivery.Deliveries;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Facts;
import io.unknot.notification.message.Recipient;
import io.unknot.outbox.Writes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is owed without an appointment. */
@TablesTest
class OffersAndCodesPostgresTests {

    private static final String MESSAGES = "SELECT kind || ' ' || channel || ' ' || state AS line FROM message";

    @Autowired
    Tables tables;

    @Autowired
    Deliveries deliveries;

    @Autowired
    FollowOffer offers;

    @Autowired
    SendCode codes;

    @Autowired
    Writes writes;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void begin() {
        tables.begin();
    }

    @Test
    void offersATimeForAsLongAsItIsKept() {
        var time = time(tables.now().plus(Duration.ofMinutes(30)));

        offer(time);
        offer(time);

        var claimed = deliveries
                .claim(Channel.EMAIL, 10)
                .collectList()
                .blockOptional()
                .orElseThrow();
        assertThat(claimed).hasSize(1);
        var about = claimed.getFirst().message().about();
        assertThat(about.owed().facts()).isEqualTo(time);
        assertThat(about.owed().usefulUntil()).isEqualTo(time.expiresAt());
        assertThat(about.recipient()).isEqualTo(new Recipient.Client(LowBackVisit.CLIENT));
    }

    @Test
    void offersNoTimeThatIsNotKeptAnyMore() {
        offer(time(tables.now()));

        assertThat(tables.texts(MESSAGES)).isEmpty();
    }

    @Test
    void withdrawsAnOfferThatCameToNothing() {
        offer(time(tables.now().plus(Duration.ofMinutes(30))));

        writes.write(offers.over(id, 2)).block();

        assertThat(tables.texts(MESSAGES)).containsExactly("WAITLIST_OFFER EMAIL WITHDRAWN");
        assertThat(deliveries.claim(Channel.EMAIL, 10).collectList().block()).isEmpty();
    }

    @Test
    void sendsACodeOnceByTheChannelThatIsAskedAbout() {
        writes.write(codes.send(AskedCode.ofVerification(id), Channel.SMS, Optional.empty()))
                .block();
        writes.write(codes.send(AskedCode.ofVerification(id), Channel.SMS, Optional.empty()))
                .block();

        assertThat(tables.texts(MESSAGES)).containsExactly("CONTACT_CODE SMS PLANNED");
    }

    @Test
    void sendsACodeThatNobodyWaitsForAnyMoreToNobody() {
        var heard = tables.now().minus(Duration.ofMinutes(31));
        writes.write(codes.send(AskedCode.ofVerification(id), Channel.EMAIL, Optional.of(heard)))
                .block();

        assertThat(deliveries
                        .claim(Channel.EMAIL, 10)
                        .collectList()
                        .blockOptional()
                        .orElseThrow())
                .extracting(claimed -> claimed.verdict().name())
                .containsExactly("LATE");
    }

    @Test
    void sendsALoginLinkOnceAndAtOnceAsUrgentAsACode() {
        writes.write(codes.send(AskedCode.ofLoginLink(id), Channel.EMAIL, Optional.empty()))
                .block();
        writes.write(codes.send(AskedCode.ofLoginLink(id), Channel.EMAIL, Optional.empty()))
                .block();

        var claimed = deliveries
                .claim(Channel.EMAIL, 10)
                .collectList()
                .blockOptional()
                .orElseThrow();
        assertThat(claimed).extracting(each -> each.verdict().name()).containsExactly("SEND");
        assertThat(claimed.getFirst().message().about().recipient()).isEqualTo(new Recipient.LoggingIn(id));
    }

    @Test
    void sendsALoginLinkThatOpensNothingAnyMoreToNobody() {
        var heard = tables.now().minus(Duration.ofMinutes(16));
        writes.write(codes.send(AskedCode.ofLoginLink(id), Channel.EMAIL, Optional.of(heard)))
                .block();

        assertThat(deliveries
                        .claim(Channel.EMAIL, 10)
                        .collectList()
                        .blockOptional()
                        .orElseThrow())
                .extracting(claimed -> claimed.verdict().name())
                .containsExactly("LATE");
    }

    private void offer(Facts.Offer time) {
        writes.write(offers.offered(id, LowBackVisit.CLIENT, LowBackVisit.RIVERSIDE, time, Optional.empty()))
                .block();
    }

    private static Facts.Offer time(Instant expiresAt) {
        var start = expiresAt.plus(Duration.ofHours(3));
        return new Facts.Offer(new AppointmentId(UUID.randomUUID()), start, start.plusSeconds(2400), expiresAt);
    }
}
