package io.unknot.therapist.transfer.csv;

import io.unknot.service.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Reads a file: a line that names the columns, then a line for each entry. Lines without anything in them are passed over. */
public final class CsvFile {

    /** Without the one that names the columns. */
    public static final int MOST_LINES = 2_000;

    private static final int MOST_CELLS = 100;

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY, CsvReadFeature.SKIP_EMPTY_LINES)
            .disable(CsvReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private CsvFile() {}

    /**
     * Throws 400 {@code malformed-csv} for what is no CSV in UTF-8, 400 {@code invalid-request} for other columns than
     * these, 413 {@code body-too-large} beyond {@link #MOST_LINES}.
     */
    public static List<Row> read(byte[] file, Columns columns) {
        var records = records(CsvText.of(file));
        if (records.isEmpty()) {
            throw CsvText.malformed("The file is empty; its first line names the columns.");
        }
        var header = records.getFirst().cells().stream().map(String::strip).toList();
        columns.require(header);
        return records.stream()
                .skip(1)
                .map(one -> new Row(one.line(), header, one.cells()))
                .toList();
    }

    private static List<Row> records(String text) {
        var records = new ArrayList<Row>();
        int line = 1;
        try (var parser = CSV.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                line = parser.currentLocation().getLineNr();
                var cells = new ArrayList<String>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    cells.add(Formula.unguard(parser.getString().replace("\r\n", "\n")));
                    requireFew(cells, line);
                }
                add(records, new Row(line, List.of(), cells));
            }
        } catch (JacksonException e) {
            throw CsvText.malformed("A quote in the entry on line %d has no counterpart.".formatted(line));
        }
        return records;
    }

    private static void requireFew(List<String> cells, int line) {
        if (cells.size() > MOST_CELLS) {
            throw CsvText.malformed("Line %d has more than %d cells.".formatted(line, MOST_CELLS));
        }
    }

    private static void add(List<Row> records, Row next) {
        if (next.cells().stream().allMatch(String::isEmpty)) {
            return;
        }
        if (records.size() > MOST_LINES) {
            throw Problem.of(413, "body-too-large", "The file has too many lines")
                    .detail("A file may have %d lines and one that names the columns.".formatted(MOST_LINES))
                    .next("Send several files.")
                    .toException();
        }
        records.add(next);
    }
}
