package io.unknot.booking.outcome.web;

import io.unknot.booking.outcome.trend.Trend;
import java.util.ArrayList;
import java.util.List;

/** The pain before each visit as a line, drawn as SVG without anything that runs. */
final class TrendDrawing {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 120;
    private static final int EDGE = 20;
    private static final int MOST_PAIN = 10;

    private TrendDrawing() {}

    static String of(Trend trend) {
        var before = trend.points().stream()
                .flatMap(point -> point.before().stream())
                .toList();
        var marks = new ArrayList<String>();
        var line = new ArrayList<String>();
        for (int visit = 0; visit < before.size(); visit++) {
            var x = x(visit, before);
            var y = HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * before.get(visit) / MOST_PAIN;
            line.add(x + "," + y);
            marks.add("<circle cx=\"%d\" cy=\"%d\" r=\"3\"/><text x=\"%d\" y=\"%d\" font-size=\"11\">%d</text>"
                    .formatted(x, y, x + 5, y - 5, before.get(visit)));
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="100%%" role="img">
              <title>Pain before each visit, 0 to 10</title>
              <path d="M%d %dH%d" stroke="#999"/>
              <polyline points="%s" fill="none" stroke="#1f4e5f" stroke-width="2"/>
              <g fill="#1f4e5f">%s</g>
            </svg>\
            """.formatted(
                WIDTH, HEIGHT, EDGE, HEIGHT - EDGE, WIDTH - EDGE, String.join(" ", line), String.join("", marks));
    }

    private static int x(int visit, List<Integer> before) {
        return before.size() == 1 ? WIDTH / 2 : EDGE + (WIDTH - 2 * EDGE) * visit / (before.size() - 1);
    }
}
