package io.unknot.booking.outcome.web;

import io.unknot.booking.outcome.trend.PainChange;
import org.jspecify.annotations.Nullable;

/**
 * From one score to another, in numbers and in a sentence; points below zero say that it hurts more. Important says whether
 * it passes the minimal important change of 2 points or 30 percent.
 */
record ChangeView(
        int from, int to, int points, @Nullable Integer percent, boolean important, String word, String text) {

    static ChangeView of(PainChange change) {
        var percent = change.percent();
        return new ChangeView(
                change.from(),
                change.to(),
                change.points(),
                percent.isPresent() ? percent.getAsInt() : null,
                change.isImportant(),
                ScoreView.word(change.word()),
                text(change));
    }

    private static String text(PainChange change) {
        return switch (change.word()) {
            case SAME -> "The pain is as it was at the start.";
            case MORE -> "%s more than at the start.".formatted(points(-change.points()));
            case LESS ->
                "%s less than at the start%s: %s"
                        .formatted(
                                points(change.points()),
                                percent(change),
                                change.isImportant()
                                        ? "most people notice a change like this."
                                        : "less than most people notice.");
        };
    }

    private static String points(int points) {
        return points == 1 ? "1 point" : points + " points";
    }

    private static String percent(PainChange change) {
        return " (%d percent)".formatted(change.percent().orElse(0));
    }
}
