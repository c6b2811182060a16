package io.unknot.notification.delivery.sending;

import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.embedded.postgres.Database;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.delivery.DeliveryFault;
import io.unknot.notification.delivery.killed.DoomedSender;
import io.unknot.notification.delivery.lane.Lane;
import io.unknot.notification.letter.Post;
import io.unknot.notification.message.Channel;
import io.unknot.notification.neighbours.Mailbox;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Senders that are really ended, as processes of their own, at each place where that could lose or repeat a message, while
 * visits are cancelled and moved. Twelve of them as shipped; {@code -Dunknot.kills=200} ends as many as are promised.
 */
class KilledSendersJourneyTests extends DeliveryStory {

    private static final int KILLS = Integer.getInteger("unknot.kills", 12);
    private static final List<DeliveryFault> POINTS = List.of(DeliveryFault.values());
    private static final int VISITS = 5;

    /** What is started ahead: a process takes longer to start than to end. */
    private static final int AHEAD = 2;

    private static final Duration STILL = Duration.ofSeconds(2);

    @Autowired
    private List<Post> posts;

    @Autowired
    private JavaMailSenderImpl server;

    @Value("#{new io.unknot.embedded.postgres.Database('${unknot.database.host}', ${unknot.database.port},"
            + " '${unknot.database.name}', '${unknot.database.user}', '${unknot.database.password}')}")
    private Database database;

    private final Mailbox mailbox = new Mailbox();
    private final Deque<DoomedSender> started = new ArrayDeque<>();
    private final Random chance = new Random(8);

    @BeforeEach
    void mailsGoToAServer() {
        server.setHost("127.0.0.1");
        server.setPort(mailbox.port());
        IntStream.range(0, Math.min(AHEAD, KILLS)).forEach(_ -> startOne());
    }

    @AfterEach
    void nothingIsLeftRunning() {
        started.forEach(DoomedSender::close);
        mailbox.stop();
    }

    @Test
    void losesNothingRepeatsOnlyWhatWasInFlightAndSendsNothingOfAVisitThatChanged() throws Exception {
        for (var round = 0; round < KILLS; round++) {
            var point = POINTS.get(round % POINTS.size());
            endASender(point, 1 + chance.nextInt(2));
            if (round + AHEAD < KILLS) {
                startOne();
            }
        }
    }

    private void startOne() {
        started.add(DoomedSender.start(database, mailbox.port()));
    }

    private void endASender(DeliveryFault point, int pass) throws Exception {
        var visits =
                IntStream.range(0, VISITS).mapToObj(_ -> tables.bookedVisit()).toList();
        Instant calledOff;
        try (var sender = started.remove()) {
            sender.sendUntil(point, pass);
            tables.follow(LowBackVisit.cancelled(visits.getFirst()));
            calledOff = Instant.now();
            assertThat(sender.end()).as("ended at %s", point).isEqualTo(DoomedSender.KILLED);
        }
        var inFlight = inFlight();
        tables.follow(LowBackVisit.cancelled(visits.get(1)));
        tables.follow(LowBackVisit.dayLater(visits.get(2)));
        var before = mails();
        tables.run("UPDATE message SET look_at = clock_timestamp() WHERE state = 'SENDING'");
        sendWhatIsLeft();
        var after = mails();

        assertThat(mailsLaterThan(calledOff.plus(STILL), visits.getFirst())).isZero();
        for (var changed : visits.subList(0, 3)) {
            hearsTheChangeOrNothing(changed, before, after);
        }
        for (var standing : visits.subList(3, VISITS)) {
            assertThat(after).containsKey(confirmation(standing));
            assertThat(tables.states(standing)).containsEntry(CONFIRMATION, "SENT");
        }
        after.forEach((reference, times) -> {
            var repeated = inFlight.contains(reference) ? 2 : 1;
            if (visits.stream()
                    .anyMatch(visit -> reference.contains(visit.id().value().toString()))) {
                assertThat(times).as("mails %s", reference).isBetween(1L, (long) repeated);
            }
        });
        assertThat(tables.texts("SELECT kind AS line FROM message WHERE state IN ('SENDING', 'FAILED')"
                        + " OR state = 'PLANNED' AND look_at <= clock_timestamp() AND channel = 'EMAIL'"))
                .isEmpty();
    }

    /** What was out when it changed is followed by the change; what was not is never sent. */
    private void hearsTheChangeOrNothing(Appointment visit, Map<String, Long> before, Map<String, Long> after) {
        assertThat(after.getOrDefault(confirmation(visit), 0L)).isEqualTo(before.getOrDefault(confirmation(visit), 0L));
        if (after.containsKey(confirmation(visit))) {
            assertThat(after.keySet())
                    .anyMatch(reference -> reference.startsWith("<" + visit.id().value() + ".2."));
        }
    }

    private static String confirmation(Appointment visit) {
        return "<" + visit.id().value() + ".1.confirmation@unknot>";
    }

    private List<String> inFlight() {
        return tables.texts(
                "SELECT '<' || subject_id || '.' || subject_version || '.' || lower(kind) || '@unknot>' AS line"
                        + " FROM message WHERE state = 'SENDING'");
    }

    private void sendWhatIsLeft() {
        var mail = posts.stream()
                .filter(post -> post.channel() == Channel.EMAIL)
                .findFirst()
                .orElseThrow();
        var sent = 1;
        while (sent > 0) {
            sent = deliver(new Lane(mail, settings.email(), InstantSource.system()));
        }
    }

    /** How often each came, by its reference. */
    private Map<String, Long> mails() {
        return mailbox.mailsTo("robin@example.org").stream().collect(groupingBy(Sent::reference, counting()));
    }

    private long mailsLaterThan(Instant then, Appointment visit) {
        return mailbox.mailsTo("robin@example.org").stream()
                .filter(mail -> Sent.reference(mail).equals(confirmation(visit)))
                .filter(mail -> Sent.at(mail).isAfter(then))
                .count();
    }

    /** What a mail says of itself. */
    private static final class Sent {

        static String reference(MimeMessage mail) {
            try {
                return mail.getMessageID();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        static Instant at(MimeMessage mail) {
            try {
                return mail.getSentDate().toInstant();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
