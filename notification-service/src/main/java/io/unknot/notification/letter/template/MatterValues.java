package io.unknot.notification.letter.template;

import static java.util.stream.Collectors.joining;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.letter.Addressee;
import io.unknot.notification.letter.Matter;
import io.unknot.notification.message.Facts;
import io.unknot.notification.words.ClinicTime;
import io.unknot.notification.words.WordBook;
import io.unknot.notification.words.template.Placeholder;
import io.unknot.notification.words.template.Values;
import java.net.URI;
import java.time.Instant;

/** What the placeholders stand for in one letter: of its visit, its clinics and its facts, and of nothing else. */
final class MatterValues {

    private final WordBook book;
    private final Matter matter;
    private final Addressee to;
    private final PageLinks pages;
    private final Values values;

    MatterValues(WordBook book, Matter matter, Addressee to, PageLinks pages) {
        this.book = book;
        this.matter = matter;
        this.to = to;
        this.pages = pages;
        this.values = new Values(book.languageOf(to.contact().language()));
    }

    /** IllegalArgumentException when the clinic is not known, or what it is about is not there. */
    Values values() {
        to.code().ifPresent(this::say);
        matter.clinic().ifPresent(this::say);
        return values.with(Placeholder.NAME, to.contact().name());
    }

    private void say(Addressee.Code code) {
        values.with(Placeholder.CODE, code.digits()).with(Placeholder.MINUTES, Integer.toString(code.minutes()));
        code.token().ifPresent(token -> link(pages.login(token)));
    }

    private void say(Clinic clinic) {
        values.with(Placeholder.CLINIC, clinic.name())
                .with(Placeholder.ADDRESS, String.join(", ", clinic.address().parts()));
        link(pages.today(clinic.id()));
        matter.visit().ifPresent(visit -> say(visit, clinic));
        switch (matter.about().owed().facts()) {
            case Facts.None() -> {}
            case Facts.Before before -> values.with(Placeholder.WAS, was(before));
            case Facts.Offer offer -> say(offer, clinic);
            case Facts.Course course -> say(course, clinic);
            case Facts.Conflict conflict -> values.with(Placeholder.COUNT, Integer.toString(conflict.visits()));
            case Facts.Day day -> say(day, clinic);
        }
    }

    private void say(Appointment visit, Clinic clinic) {
        span(visit.start(), visit.end(), clinic);
        if (Occasions.of(matter).isForStaff()) {
            link(pages.day(clinic.id(), visit.start().atZone(clinic.zone()).toLocalDate()));
            return;
        }
        var page = pages.visit(visit.id());
        link(page);
        values.with(Placeholder.YES, pages.answer(matter, true).orElse(page).toString())
                .with(Placeholder.NO, pages.answer(matter, false).orElse(page).toString());
    }

    private void say(Facts.Offer offer, Clinic clinic) {
        var time = time(clinic);
        span(offer.start(), offer.end(), clinic);
        link(pages.held(offer.visit()));
        values.with(Placeholder.UNTIL, time.date(offer.expiresAt()) + " " + time.time(offer.expiresAt()));
    }

    private void say(Facts.Course course, Clinic clinic) {
        var first = course.visits().getFirst();
        span(first.start(), first.end(), clinic);
        link(pages.visits());
        values.with(Placeholder.COUNT, Integer.toString(course.visits().size()))
                .with(
                        Placeholder.VISITS,
                        course.visits().stream()
                                .map(visit -> time(matter.clinic(visit.clinic()).orElse(clinic))
                                        .inFull(visit.start(), visit.end()))
                                .collect(joining("\n")));
    }

    private void say(Facts.Day day, Clinic clinic) {
        var time = time(clinic);
        link(pages.day(clinic.id(), day.date()));
        values.with(
                        Placeholder.DAY,
                        time.day(day.date().atStartOfDay(clinic.zone()).toInstant()))
                .with(Placeholder.COUNT, Integer.toString(day.taken().size()))
                .with(Placeholder.FIRST, time.time(day.taken().getFirst().start()))
                .with(Placeholder.LAST, time.time(day.taken().getLast().end()));
    }

    private void span(Instant start, Instant end, Clinic clinic) {
        var time = time(clinic);
        values.with(Placeholder.WHEN, time.inFull(start, end))
                .with(Placeholder.START, time.inShort(start))
                .with(Placeholder.DATE, time.date(start))
                .with(Placeholder.TIME, time.time(start));
    }

    private String was(Facts.Before before) {
        var clinic = matter.clinic(before.clinic()).orElseThrow();
        return time(clinic).inFull(before.start(), before.end()) + ", " + clinic.name();
    }

    private void link(URI page) {
        values.with(Placeholder.LINK, page.toString());
    }

    private ClinicTime time(Clinic clinic) {
        return book.time(values.language(), clinic.zone());
    }
}
