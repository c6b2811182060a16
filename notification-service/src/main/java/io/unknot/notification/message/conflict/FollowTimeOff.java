package io.unknot.notification.message.conflict;

import static io.unknot.events.reminder.MessageKind.STAFF_CONFLICT;
import static java.util.stream.Collectors.groupingBy;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Facts;
import io.unknot.notification.message.Owed;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.Subject;
import io.unknot.notification.message.conflict.TherapistVisits.TheirVisit;
import io.unknot.notification.message.owing.OweMessages;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells each clinic at which a therapist's time off lies over booked visits how many have to go somewhere else. */
@Component
public class FollowTimeOff {

    /** More than any clock differs from another. */
    private static final Duration ZONES_APART = Duration.ofHours(38);

    private final TherapistVisits visits;
    private final OweMessages owing;

    FollowTimeOff(TherapistVisits visits, OweMessages owing) {
        this.visits = visits;
        this.owing = owing;
    }

    /** The time off as it now is, as of this version. Runs inside a write. */
    public Mono<Void> follow(TimeOff timeOff, long version) {
        var subject = new Subject(Subject.Kind.TIME_OFF, timeOff.timeOffId(), version);
        return owing.withdrawBefore(subject)
                .then(Mono.zip(underneath(timeOff), owing.happenedAt(Optional.empty())))
                .flatMap(found ->
                        owing.owe(found.getT1().stream().collect(groupingBy(TheirVisit::clinic)).entrySet().stream()
                                .map(at -> about(subject, timeOff, at.getKey(), at.getValue(), found.getT2()))
                                .toList()));
    }

    /** It is off no more: nobody has to do anything. Runs inside a write. */
    public Mono<Void> withdraw(TimeOff timeOff, long version) {
        return owing.withdrawBefore(new Subject(Subject.Kind.TIME_OFF, timeOff.timeOffId(), version))
                .then();
    }

    private Mono<List<TheirVisit>> underneath(TimeOff timeOff) {
        var from = timeOff.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant().minus(ZONES_APART);
        var until = timeOff.lastDay()
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(ZONES_APART);
        return visits.booked(new TherapistId(timeOff.therapistId()), from, until)
                .filter(visit -> covers(timeOff, visit))
                .collectList();
    }

    private static boolean covers(TimeOff timeOff, TheirVisit visit) {
        var date = visit.start().atZone(visit.zone()).toLocalDate();
        var time = new Span(visit.start(), visit.end());
        return date.minusDays(1)
                .datesUntil(date.plusDays(2))
                .flatMap(day -> timeOff.on(day, visit.zone()).stream())
                .anyMatch(time::overlaps);
    }

    private static About about(
            Subject subject, TimeOff timeOff, ClinicId clinic, List<TheirVisit> visits, Instant now) {
        var last = visits.stream()
                .map(TheirVisit::start)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return About.of(
                subject,
                new Recipient.ClinicStaff(clinic),
                Optional.of(clinic),
                Channel.INBOX,
                new Owed(
                        STAFF_CONFLICT,
                        now,
                        last,
                        new Facts.Conflict(timeOff.firstDay(), timeOff.lastDay(), visits.size())));
    }
}
