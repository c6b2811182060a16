package io.unknot.therapist.figures;

import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.availability.chain.Chain;
import io.unknot.therapist.availability.chain.RosteredTherapist;
import io.unknot.therapist.clinic.Clinic;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How much of its therapists' time at a clinic is taken in some stretch of time. */
record Fill(Duration worked, Duration taken) {

    static Fill of(Clinic clinic, Chain chain, Span when) {
        var therapists = chain.catalogue().therapistsAt(clinic.id());
        return new Fill(
                length(therapists.stream().flatMap(therapist -> worked(therapist, clinic, when))),
                length(therapists.stream().flatMap(therapist -> taken(therapist, clinic, chain, when))));
    }

    /** From 0 to 1, and 0 where nobody works; above 1 where visits were booked past a shift that was shortened since. */
    double ratio() {
        return worked.isZero() ? 0 : (double) taken.toSeconds() / worked.toSeconds();
    }

    private static Stream<Span> worked(RosteredTherapist therapist, Clinic clinic, Span when) {
        var zone = clinic.calendar().zone();
        var first = when.from().atZone(zone).toLocalDate().minusDays(1);
        var last = when.until().atZone(zone).toLocalDate();
        var here = new Roster(
                therapist.roster().shifts().stream()
                        .filter(shift -> shift.clinicId().equals(clinic.id()))
                        .toList(),
                therapist.roster().timeOff());
        var dates = first.datesUntil(last.plusDays(1)).toList();
        var planned = dates.stream().flatMap(date -> here.plannedOn(date, zone).stream());
        var away = dates.stream().flatMap(date -> here.awayOn(date, zone).stream());
        return Span.shared(Span.without(planned.toList(), away.toList()), List.of(when)).stream();
    }

    private static Stream<Span> taken(RosteredTherapist therapist, Clinic clinic, Chain chain, Span when) {
        return chain.book().takingsOf(therapist.id()).stream()
                .filter(taking -> taking.clinicId().equals(clinic.id()))
                .flatMap(taking -> taking.visible().intersection(when).stream());
    }

    private static Duration length(Stream<Span> spans) {
        return spans.map(span -> Duration.between(span.from(), span.until())).reduce(Duration.ZERO, Duration::plus);
    }
}
