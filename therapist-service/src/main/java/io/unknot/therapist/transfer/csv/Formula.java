package io.unknot.therapist.transfer.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what somebody has given as a name. A cell that begins like a formula gets an
 * apostrophe before it when written, and so does one that has got one, so that reading takes away just what writing gave.
 */
final class Formula {

    // Also the full-width forms, which some spreadsheets take for the plain ones.
    private static final String BEGINS = "[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]";
    private static final Pattern TO_GUARD = Pattern.compile("'*" + BEGINS);
    private static final Pattern GUARDED = Pattern.compile("'+" + BEGINS);

    private Formula() {}

    static String guard(String cell) {
        return TO_GUARD.matcher(cell).lookingAt() ? "'" + cell : cell;
    }

    static String unguard(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
