package io.unknot.booking.outcome.trend;

import java.util.OptionalInt;

/**
 * From one pain score to a later one, each 0 to 10.
 *
 * <p>What counts as important follows the consensus of Ostelo and others, "Interpreting change scores for pain and
 * functional status in low back pain: towards international consensus regarding minimal important change", Spine 2008,
 * 33(1):90-94, doi 10.1097/BRS.0b013e31815e3a10: an improvement of 2 points on the numerical rating scale or, when the
 * score at the start is taken into account, of 30 percent of it. It says what most people notice, not that anybody is
 * cured.
 */
public record PainChange(int from, int to) {

    private static final int IMPORTANT_POINTS = 2;
    private static final int IMPORTANT_PERCENT = 30;
    private static final int MOST = 10;

    public PainChange {
        if (from < 0 || from > MOST || to < 0 || to > MOST) {
            throw new IllegalArgumentException("pain is 0 to 10");
        }
    }

    /** How a change is put in a word. */
    public enum Word {
        LESS,
        SAME,
        MORE
    }

    /** How many points less it hurts, -10 to 10; below zero it hurts more. */
    public int points() {
        return from - to;
    }

    /** How much less of the first score, in whole percent; empty when it did not hurt at first. */
    public OptionalInt percent() {
        return from == 0 ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * points() / from));
    }

    /** Whether it is an improvement that most people notice. */
    public boolean isImportant() {
        return points() >= IMPORTANT_POINTS || (points() > 0 && 100 * points() >= IMPORTANT_PERCENT * from);
    }

    public Word word() {
        return points() > 0 ? Word.LESS : points() < 0 ? Word.MORE : Word.SAME;
    }
}
