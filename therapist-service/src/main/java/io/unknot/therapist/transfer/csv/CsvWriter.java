package io.unknot.therapist.transfer.csv;

import io.unknot.service.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Writes what {@link CsvFile} reads, beginning with a mark that tells spreadsheets of the UTF-8. */
public final class CsvWriter {

    /** What a file that is written may have. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();

    private final Columns columns;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final SequenceWriter lines;

    public CsvWriter(Columns columns) {
        this.columns = columns;
        bytes.writeBytes(CsvText.BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        this.lines =
                CSV.writer(CsvSchema.emptySchema().withLineSeparator("\r\n")).writeValues(bytes);
        lines.write(columns.names());
    }

    /** Adds a line; throws 422 {@code export-too-long} when the file becomes longer than anybody would read. */
    public CsvWriter line(Map<String, String> cells) {
        lines.write(columns.names().stream()
                .map(name -> Formula.guard(cells.getOrDefault(name, "")))
                .toList());
        if (bytes.size() > MOST_BYTES) {
            throw Problem.of(422, "export-too-long", "There is too much for one file")
                    .next("Ask for one clinic after the other, with clinic=.")
                    .toException();
        }
        return this;
    }

    /** The whole file. */
    public byte[] file() {
        lines.close();
        return bytes.toByteArray();
    }
}
