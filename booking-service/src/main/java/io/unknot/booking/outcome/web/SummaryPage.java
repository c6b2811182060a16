package io.unknot.booking.outcome.web;

import io.unknot.booking.careplan.PlanVisit;
import io.unknot.booking.outcome.ScoredVisit;
import io.unknot.booking.outcome.summary.CourseSummary;
import io.unknot.booking.outcome.trend.Point;
import io.unknot.booking.preference.Preferences;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A course as one page to print: it holds all it needs, runs nothing, and escapes what anybody wrote. */
final class SummaryPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    // Apart, so that the page can be seen as one.
    @SuppressWarnings("InlineFormatString")
    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="UTF-8">
          <title>Course of visits</title>
          <style>
            body { font: 14px/1.4 sans-serif; max-width: 46em; margin: 1em auto; color: #222 }
            table { border-collapse: collapse; width: 100%% }
            th, td { border-bottom: 1px solid #ccc; padding: .2em .4em; text-align: left }
            footer { color: #555; font-size: 12px }
          </style>
        </head>
        <body>
          <h1>Course of visits</h1>
          <p><strong>%s</strong>, %s%s</p>
          %s
          <p>%s %s</p>
          <p>%s</p>
          <table>
            <tr><th>Visit</th><th>When</th><th></th><th>Pain before</th><th>after</th><th>a day later</th></tr>
        %s
          </table>
        %s
          <footer>Pain is 0 to 10, as the client or the therapist said. An improvement of 2 points or 30 percent is one most
            people notice (Ostelo and others, Spine 2008;33:90-94). This page tells how a course went; it is no diagnosis.
          </footer>
        </body>
        </html>
        """;

    private SummaryPage() {}

    static String of(CourseSummary summary, boolean withNotes) {
        var plan = summary.plan();
        return PAGE.formatted(
                escaped(summary.clientName()),
                escaped(plan.terms().preset().orElse("written by a therapist")),
                ", " + escaped(plan.state().word()),
                TrendDrawing.of(summary.trend()),
                summary.trend()
                        .sinceStart()
                        .map(change -> escaped(ChangeView.of(change).text()))
                        .orElse("There are not two scores to compare yet."),
                adherence(summary),
                preferences(summary.preferences()),
                plan.visits().stream()
                        .map(visit -> row(visit, summary.of(visit.appointmentId()), summary.zone()))
                        .collect(Collectors.joining("\n")),
                reviews(summary, withNotes));
    }

    private static String row(PlanVisit visit, Optional<ScoredVisit> scored, ZoneId zone) {
        var point = scored.map(ScoredVisit::point);
        return "    <tr><td>%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        visit.number(),
                        DAY.format(visit.visible().from().atZone(zone)),
                        escaped(visit.state().word()),
                        number(point.flatMap(Point::before)),
                        number(point.flatMap(Point::after)),
                        number(point.flatMap(Point::dayAfter)));
    }

    private static String adherence(CourseSummary summary) {
        var adherence = summary.adherence();
        return adherence.isPresent()
                ? String.format(Locale.ENGLISH, "Exercises done: %.1f of 10.", adherence.getAsDouble())
                : "";
    }

    private static String preferences(Preferences known) {
        var said = Stream.of(
                        said("pressure", known.pressure()),
                        said("areas to avoid", String.join(", ", known.areasToAvoid())),
                        said("positions", String.join(", ", known.positions())))
                .flatMap(Optional::stream)
                .toList();
        return said.isEmpty() ? "" : "Preferences: " + String.join("; ", said) + ".";
    }

    private static Optional<String> said(String what, @Nullable String words) {
        return Optional.ofNullable(words).filter(given -> !given.isEmpty()).map(given -> what + " " + escaped(given));
    }

    private static String reviews(CourseSummary summary, boolean withNotes) {
        return summary.reviews().stream()
                .map(review -> "  <p>%s: %s. %s</p>"
                        .formatted(
                                DAY.format(review.reviewedAt().atZone(summary.zone())),
                                escaped(review.decision().word()),
                                withNotes ? escaped(review.note().orElse("")) : ""))
                .collect(Collectors.joining("\n"));
    }

    private static String number(Optional<Integer> score) {
        return score.map(String::valueOf).orElse("–");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
