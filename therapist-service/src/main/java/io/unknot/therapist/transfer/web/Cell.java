package io.unknot.therapist.transfer.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a cell can hold, read a little more freely than JSON: spreadsheets have spellings of their own. */
public enum Cell {
    /** Anything, with its blanks. */
    TEXT("must be a text"),
    ID("must be a UUID such as 00000000-0000-4000-8000-000000000101"),
    DATE("must be a date such as 2026-11-24"),
    /** The first nought may be missing. */
    TIME("must be a local time such as 09:40"),
    /** Not below nought, of nine figures at most. */
    NUMBER("must be a whole number"),
    /** In any letters' case. */
    DAY("must be a day such as TUESDAY");

    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern FIGURES = Pattern.compile("[0-9]{1,9}");
    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final String reason;

    Cell(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** As JSON; empty when it is spelled as nothing of this kind. */
    Optional<JsonNode> read(String cell) {
        var nodes = JsonNodeFactory.instance;
        var text = cell.strip();
        try {
            return Optional.of(
                    switch (this) {
                        case TEXT -> nodes.stringNode(cell);
                        case ID ->
                            nodes.stringNode(
                                    UUID.fromString(spelled(UUIDS, text)).toString());
                        case DATE -> nodes.stringNode(LocalDate.parse(text).toString());
                        case TIME ->
                            nodes.stringNode(LocalTime.parse(text, TIMES).toString());
                        case NUMBER -> nodes.numberNode(Integer.parseInt(spelled(FIGURES, text)));
                        case DAY ->
                            nodes.stringNode(DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT))
                                    .name());
                    });
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String spelled(Pattern spelling, String text) {
        if (!spelling.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
