package io.unknot.notification.message.kafka;

import io.unknot.events.Topics;
import io.unknot.events.waitlist.WaitlistEvent;
import io.unknot.events.waitlist.WaitlistLapsed;
import io.unknot.events.waitlist.WaitlistOffered;
import io.unknot.events.waitlist.WaitlistTaken;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.Facts;
import io.unknot.notification.message.owing.FollowOffer;
import io.unknot.outbox.EventHeaders;
import io.unknot.outbox.Inbox;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class WaitlistListener {

    private final Inbox inbox;
    private final FollowOffer offers;

    WaitlistListener(Inbox inbox, FollowOffer offers) {
        this.inbox = inbox;
        this.offers = offers;
    }

    @KafkaListener(topics = Topics.WAITLIST)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(record, WaitlistEvent.class, event -> follow(event, EventHeaders.toldAt(record)));
    }

    private Mono<Void> follow(WaitlistEvent event, Optional<Instant> toldAt) {
        return switch (event) {
            case WaitlistOffered offered ->
                offers.offered(
                        offered.offerId(),
                        new ClientId(offered.clientId()),
                        new ClinicId(offered.clinicId()),
                        new Facts.Offer(
                                new AppointmentId(offered.appointmentId()),
                                offered.start(),
                                offered.end(),
                                offered.expiresAt()),
                        toldAt);
            case WaitlistTaken taken -> offers.over(taken.offerId(), taken.version());
            case WaitlistLapsed lapsed -> offers.over(lapsed.offerId(), lapsed.version());
        };
    }
}
