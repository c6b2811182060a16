package io.unknot.therapist.transfer.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several items in one cell, with semicolons between them; an item may have parts. A backslash says that the character
 * after it is meant as it stands.
 */
public final class CellList {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\;|]|^\\s|\\s$");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);
    private static final Pattern BLANKS_AROUND = Pattern.compile("^\\s+|(?<!\\\\)\\s+$");

    private CellList() {}

    /** A cell of these items. */
    public static String of(Collection<?> items) {
        return items.stream().map(CellList::item).collect(Collectors.joining("; "));
    }

    /** A cell of items that have these parts. */
    public static String of(Collection<? extends List<?>> items, char separator) {
        return items.stream()
                .map(parts -> parts.stream().map(CellList::item).collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("; "));
    }

    /** The items, without the blanks around them and without blank ones. */
    public static List<String> items(String cell) {
        return written(cell).map(CellList::meant).toList();
    }

    /** The parts of each item, without the blanks around them. */
    public static List<List<String>> items(String cell, char separator) {
        return written(cell)
                .map(item ->
                        split(item, separator).stream().map(CellList::meant).toList())
                .toList();
    }

    private static Stream<String> written(String cell) {
        return split(cell, ';').stream().filter(item -> !item.isBlank());
    }

    private static String item(Object item) {
        return SPECIAL.matcher(item.toString()).replaceAll("\\\\$0");
    }

    private static String meant(String part) {
        return ESCAPED.matcher(BLANKS_AROUND.matcher(part).replaceAll("")).replaceAll("$1");
    }

    private static List<String> split(String text, char separator) {
        var found = new ArrayList<String>();
        int begin = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == separator) {
                found.add(text.substring(begin, at));
                begin = at + 1;
            }
        }
        found.add(text.substring(begin));
        return found;
    }
}
