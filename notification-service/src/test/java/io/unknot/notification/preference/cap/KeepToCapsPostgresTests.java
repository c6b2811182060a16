package io.unknot.notification.preference.cap;

import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.MOVE;
import static io.unknot.events.reminder.MessageKind.STAFF_BOOKED;
import static io.unknot.notification.message.Channel.EMAIL;
import static io.unknot.notification.message.Channel.INBOX;
import static io.unknot.notification.message.Channel.SMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Facts;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.Owed;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.preference.cap.KeepToCaps.Outgoing;
import io.unknot.outbox.Writes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Sinks;

@TablesTest
class KeepToCapsPostgresTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    private Tables tables;

    @Autowired
    private KeepToCaps keepToCaps;

    @Autowired
    private AddressUses uses;

    @Autowired
    private Writes writes;

    private final String robin = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void begin() {
        tables.begin();
    }

    @Test
    void letsTwentyMailsADayGoToOneAddressHoweverItIsWritten() {
        assertThat(within(many(19, CONFIRMATION, robin))).hasSize(19);
        assertThat(within(many(5, CONFIRMATION, robin.toUpperCase(Locale.ROOT))))
                .hasSize(1);
        assertThat(within(many(5, CONFIRMATION, "kim-" + robin))).hasSize(5);
    }

    @Test
    void keepsTheCapWhenTwoSendersWriteToOneAddressAtOnce() {
        var counted = new CountDownLatch(1);
        var goOn = Sinks.empty();
        var first = writes.write(keepToCaps
                        .within(many(15, CONFIRMATION, robin))
                        .doOnNext(_ -> counted.countDown())
                        .delayUntil(_ -> goOn.asMono()))
                .toFuture();
        await().atMost(PATIENCE).until(() -> counted.getCount() == 0);
        var second = keepToCaps.within(many(15, CONFIRMATION, robin)).toFuture();
        await().atMost(PATIENCE).until(() -> second.isDone() || somebodyWaits());

        goOn.tryEmitEmpty();

        assertThat(first.join()).hasSize(15);
        assertThat(second.join()).hasSize(5);
    }

    @Test
    void countsWhatIsUrgentApart() {
        within(many(25, CONFIRMATION, robin));

        assertThat(within(many(25, MOVE, robin))).hasSize(20);
    }

    @Test
    void countsWhatSomebodyIsToldAsStaffApartAndLetsMoreOfItGo() {
        assertThat(within(manyToMara(110))).hasSize(100);

        assertThat(within(many(25, CONFIRMATION, robin))).hasSize(20);
    }

    @Test
    void countsAMessageThatIsTriedAgainOnce() {
        var twenty = many(20, CONFIRMATION, robin);

        assertThat(within(twenty)).hasSize(20);
        assertThat(within(twenty)).hasSize(20);
        assertThat(within(many(1, CONFIRMATION, robin))).isEmpty();
    }

    @Test
    void beginsAnewAfterADayAndForgetsWhatWas() {
        within(many(20, CONFIRMATION, robin));
        tables.run("UPDATE address_use SET used_at = used_at - interval '25 hours'");

        assertThat(within(many(1, CONFIRMATION, robin))).hasSize(1);
        assertThat(uses.forget(1000).block(PATIENCE)).isGreaterThanOrEqualTo(20);
        assertThat(within(many(20, CONFIRMATION, robin))).hasSize(19);
    }

    @Test
    void capsTextsSoonerAndInboxesNever() {
        assertThat(within(messages(20, CONFIRMATION, SMS, Optional.of("+44113496" + robin.hashCode()))))
                .hasSize(8);
        assertThat(within(messages(30, CONFIRMATION, INBOX, Optional.of(robin))))
                .hasSize(30);
        assertThat(within(messages(30, CONFIRMATION, EMAIL, Optional.empty()))).hasSize(30);
    }

    @Test
    void keepsNoAddress() {
        within(many(1, CONFIRMATION, robin));

        assertThat(tables.run("DELETE FROM address_use WHERE encode(address_hash, 'escape') LIKE '%example%'"))
                .isZero();
    }

    private boolean somebodyWaits() {
        return !tables.texts("SELECT pid::text AS line FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                .isEmpty();
    }

    private Set<MessageId> within(List<Outgoing> messages) {
        return keepToCaps.within(messages).blockOptional(PATIENCE).orElseThrow();
    }

    private static List<Outgoing> many(int count, MessageKind kind, String address) {
        return messages(count, kind, EMAIL, Optional.of(address));
    }

    private static List<Outgoing> messages(int count, MessageKind kind, Channel channel, Optional<String> address) {
        return IntStream.range(0, count)
                .mapToObj(one -> new Outgoing(about(kind, channel), address))
                .toList();
    }

    private List<Outgoing> manyToMara(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> LowBackVisit.bookedAnew(LowBackVisit.START))
                .map(visit -> new Outgoing(
                        About.to(
                                new Recipient.Therapist(LowBackVisit.MARA),
                                visit,
                                EMAIL,
                                new Owed(STAFF_BOOKED, visit.start().minusSeconds(60), visit.start())),
                        Optional.of(robin)))
                .toList();
    }

    private static About about(MessageKind kind, Channel channel) {
        var visit = LowBackVisit.bookedAnew(LowBackVisit.START);
        var facts = kind == MOVE
                ? new Facts.Before(visit.clinic(), visit.start().minusSeconds(60), visit.end())
                : new Facts.None();
        return About.toClient(visit, channel, new Owed(kind, visit.start().minusSeconds(60), visit.start(), facts));
    }
}
