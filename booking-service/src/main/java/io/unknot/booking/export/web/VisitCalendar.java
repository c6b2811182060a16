package io.unknot.booking.export.web;

import io.unknot.booking.export.ClientRecords.Visit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import reactor.core.publisher.Flux;

/** Visits as iCalendar (RFC 5545), in UTC: that there was one and when, no more. */
final class VisitCalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String BEGIN = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Unknot//Export//EN\r\n";
    private static final String END = "END:VCALENDAR\r\n";

    private VisitCalendar() {}

    static Flux<String> of(Flux<Visit> visits) {
        return Flux.concat(Flux.just(BEGIN), visits.map(VisitCalendar::event), Flux.just(END));
    }

    private static String event(Visit visit) {
        return String.join(
                "\r\n",
                "BEGIN:VEVENT",
                "UID:" + visit.id() + "@unknot",
                "SEQUENCE:" + visit.version(),
                "DTSTAMP:" + utc(visit.changedAt()),
                "DTSTART:" + utc(visit.start()),
                "DTEND:" + utc(visit.end()),
                "STATUS:" + status(visit.state()),
                "SUMMARY:Visit",
                "END:VEVENT",
                "");
    }

    private static String status(String state) {
        return switch (state) {
            case "cancelled", "missed" -> "CANCELLED";
            case "requested" -> "TENTATIVE";
            default -> "CONFIRMED";
        };
    }

    private static String utc(Instant instant) {
        return UTC.format(instant);
    }
}
