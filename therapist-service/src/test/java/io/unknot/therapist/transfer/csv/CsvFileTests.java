package io.unknot.therapist.transfer.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvFileTests {

    private static final Columns COLUMNS = Columns.idAnd("name", "bio");

    @Test
    void knowsWhereEachLineBeginsInTheFile() {
        var rows = read("id,name,bio\r\n\r\n1,Mara,\"one\r\ntwo\"\r\n,,\r\n2,Zoë,\"says \"\"hello\"\", once\"\r\n");
        assertThat(rows).extracting(Row::line).containsExactly(3, 6);
        assertThat(rows.getFirst().cell("bio")).isEqualTo("one\ntwo");
        assertThat(rows.getLast().cell("name")).isEqualTo("Zoë");
        assertThat(rows.getLast().cell("bio")).isEqualTo("says \"hello\", once");
    }

    @Test
    void takesColumnsInAnyOrderAndTheIdOrNot() {
        var row = read("\uFEFFbio, name\nlikes knots,Mara").getFirst();
        assertThat(row.cell("name")).isEqualTo("Mara");
        assertThat(row.cell("bio")).isEqualTo("likes knots");
        assertThat(row.cell("id")).isEmpty();
    }

    @Test
    void namesEveryColumnThatIsMissingUnknownOrThereTwice() {
        var problem = refusal("id,nmae,id\n1,Mara,2");
        assertThat(problem.type()).isEqualTo("invalid-request");
        assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactly("name", "bio", "nmae", "id");
    }

    @Test
    void refusesWhatIsNoCsv() {
        assertThat(refusal("").detail()).contains("empty");
        assertThat(refusal("\r\n\r\n").detail()).contains("empty");
        assertThat(refusal("id,name,bio\n1,\"Mara,x\n2,Zoe,y\n").detail()).contains("line 2");
        assertThat(refusal("id,name,bio\n1,x,y\n2,\"Mara\"x,y\n").detail()).contains("line 3");
        assertThat(refusal("id,name,bio\n1,M\0ra,x\n").detail()).contains("Line 2", "NUL");
        assertThat(refusal("id,name,bio\n" + ",".repeat(200)).detail()).contains("100 cells");
    }

    @Test
    void refusesOtherEncodings() {
        assertThat(refusal("id,name,bio\n1,Mara,x\n2,Zoë,y\n".getBytes(ISO_8859_1))
                        .detail())
                .contains("Line 3", "UTF-8");
        assertThat(refusal("id,name,bio\n1,Zo".getBytes(UTF_8), (byte) 0xC3).detail())
                .contains("UTF-8");
        assertThat(refusal("id,name,bio\n".getBytes(UTF_16)).type()).isEqualTo("malformed-csv");
    }

    @Test
    void readsSoManyLinesAndNoMore() {
        var most = "id,name,bio\n" + "1,Mara,x\n".repeat(CsvFile.MOST_LINES);
        assertThat(read(most)).hasSize(CsvFile.MOST_LINES);
        var problem = refusal(most + "1,Mara,x");
        assertThat(problem.status()).isEqualTo(413);
        assertThat(problem.type()).isEqualTo("body-too-large");
    }

    @Test
    void readsWhatWasWrittenJustAsItWas() {
        var odd = List.of("a,b", "\"", "say \"x\"", "one\ntwo", " led", "trailed ", "'", "=1", "#c", "\\", "é", "a;b");
        var writer = new CsvWriter(COLUMNS);
        odd.forEach(cell -> writer.line(Map.of("id", "7", "name", cell)));
        var rows = CsvFile.read(writer.file(), COLUMNS);
        assertThat(rows).extracting(row -> row.cell("name")).isEqualTo(odd);
        assertThat(rows).extracting(row -> row.cell("bio")).containsOnly("");
    }

    @Test
    void writesNoFileWithoutEnd() {
        var writer = new CsvWriter(COLUMNS);
        var line = Map.of("bio", "x".repeat(1_000_000));
        var refused = catchThrowableOfType(ProblemException.class, () -> {
            for (int i = 0; i < 9; i++) {
                writer.line(line);
            }
        });
        assertThat(refused.problem().type()).isEqualTo("export-too-long");
    }

    private static List<Row> read(String file) {
        return CsvFile.read(file.getBytes(UTF_8), COLUMNS);
    }

    private static Problem refusal(String file) {
        return refusal(file.getBytes(UTF_8));
    }

    private static Problem refusal(byte[] file, byte... more) {
        var whole = Arrays.copyOf(file, file.length + more.length);
        System.arraycopy(more, 0, whole, file.length, more.length);
        return catchThrowableOfType(ProblemException.class, () -> CsvFile.read(whole, COLUMNS))
                .problem();
    }
}
