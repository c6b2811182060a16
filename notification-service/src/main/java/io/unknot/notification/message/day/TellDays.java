package io.unknot.notification.message.day;

import static io.unknot.events.reminder.MessageKind.DAILY_SCHEDULE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Facts;
import io.unknot.notification.message.Facts.Hours;
import io.unknot.notification.message.Owed;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.Subject;
import io.unknot.notification.message.day.Days.Taken;
import io.unknot.notification.message.owing.OweMessages;
import io.unknot.outbox.Writes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells each therapist with visits the next day which times are taken: once, from six in the evening by the clinic's
 * clock until the first of them begins. What is booked after that they hear of as of any visit.
 */
@Component
public class TellDays {

    private final Days days;
    private final OweMessages owing;
    private final Writes writes;

    TellDays(Days days, OweMessages owing, Writes writes) {
        this.days = days;
        this.owing = owing;
        this.writes = writes;
    }

    /** Of every clinic where it is time and that was not told yet. */
    public Mono<Void> tellDue() {
        return days.lastTold()
                .filter(TellDays::isDue)
                .concatMap(last -> writes.write(tell(last)))
                .then();
    }

    private static boolean isDue(Days.LastTold last) {
        return last.day().filter(told -> !told.isBefore(last.toTellOf().date())).isEmpty();
    }

    private Mono<Void> tell(Days.LastTold last) {
        var day = last.toTellOf();
        // A clinic that was never told of was not there in the evening: nobody waited for what comes now.
        var due = last.day().isEmpty() ? last.now() : day.toldAt();
        return days.tell(day.clinic(), day.date())
                .filter(first -> first)
                .flatMap(_ -> days.taken(day.clinic(), day.start(), day.end())
                        .collect(groupingBy(Taken::therapist, mapping(Taken::hours, toList()))))
                .flatMap(taken -> owing.owe(taken.entrySet().stream()
                        .filter(theirs ->
                                due.isBefore(theirs.getValue().getFirst().start()))
                        .flatMap(theirs -> Channel.OF_THERAPISTS.stream()
                                .map(channel -> about(day, due, theirs.getKey(), theirs.getValue(), channel)))
                        .toList()));
    }

    private static About about(ClinicDay day, Instant due, TherapistId therapist, List<Hours> taken, Channel channel) {
        var facts = new Facts.Day(day.date(), taken.stream().limit(Facts.MOST).toList());
        return About.of(
                new Subject(Subject.Kind.DAY, day.of(therapist), 1),
                new Recipient.Therapist(therapist),
                Optional.of(day.clinic()),
                channel,
                new Owed(DAILY_SCHEDULE, due, taken.getFirst().start(), facts));
    }
}
