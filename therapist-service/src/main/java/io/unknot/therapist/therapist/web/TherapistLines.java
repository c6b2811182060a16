package io.unknot.therapist.therapist.web;

import io.unknot.therapist.therapist.Gender;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.transfer.Line;
import io.unknot.therapist.transfer.csv.CellList;
import io.unknot.therapist.transfer.csv.Columns;
import io.unknot.therapist.transfer.csv.CsvFile;
import io.unknot.therapist.transfer.csv.Row;
import io.unknot.therapist.transfer.web.Cell;
import io.unknot.therapist.transfer.web.LineBodies;
import io.unknot.therapist.transfer.web.LineBody;
import io.unknot.therapist.transfer.web.LineBody.Part;
import io.unknot.therapist.transfer.web.ReadLines;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Therapists as lines of a file. The parts of a licence and of a fee have bars between them. */
@Component
final class TherapistLines {

    static final Columns COLUMNS = Columns.idAnd(
            "name",
            "languages",
            "gender",
            "experienceSince",
            "treatments",
            "licences",
            "techniques",
            "conditions",
            "fees",
            "photo",
            "bio");

    private static final char BETWEEN = '|';

    private final LineBodies bodies;

    TherapistLines(LineBodies bodies) {
        this.bodies = bodies;
    }

    /** A treatment is said by its id or by a name that no other has. */
    List<Line<Therapist>> read(byte[] file, TreatmentNames treatments) {
        return ReadLines.of(CsvFile.read(file, COLUMNS), (id, row) -> read(id, row, treatments));
    }

    private Therapist read(UUID id, Row row, TreatmentNames treatments) {
        var asItIs = UnaryOperator.<String>identity();
        var body = new LineBody(row)
                .with(Cell.TEXT, "name", "gender", "photo", "bio")
                .with(Cell.NUMBER, "experienceSince")
                .list("languages", Cell.TEXT, asItIs)
                .list("treatments", Cell.ID, treatments::idOf)
                .list("techniques", Cell.TEXT, asItIs)
                .list("conditions", Cell.TEXT, asItIs)
                .items(
                        "licences",
                        BETWEEN,
                        new Part("issuer", Cell.TEXT),
                        new Part("number", Cell.TEXT),
                        new Part("validFrom", Cell.DATE),
                        new Part("validUntil", Cell.DATE))
                .items(
                        "fees",
                        BETWEEN,
                        new Part("treatmentId", Cell.ID, treatments::idOf),
                        new Part("minutes", Cell.NUMBER),
                        new Part("price.amountMinor", Cell.NUMBER),
                        new Part("price.currency", Cell.TEXT));
        return bodies.read(body, TherapistBody.class).toTherapist(id);
    }

    static Map<String, String> cells(Therapist therapist) {
        var cells = new LinkedHashMap<String, String>();
        cells.put(Columns.ID, therapist.id().toString());
        cells.put("name", therapist.name());
        cells.put("languages", sorted(therapist.languages()));
        cells.put(
                "gender",
                Optional.ofNullable(therapist.gender()).map(Gender::word).orElse(""));
        cells.put("experienceSince", therapist.experienceSince().toString());
        cells.put("treatments", sorted(therapist.treatments()));
        cells.put("licences", licences(therapist));
        cells.put("techniques", sorted(therapist.techniques()));
        cells.put("conditions", sorted(therapist.conditions()));
        cells.put("fees", fees(therapist));
        cells.put("photo", Objects.toString(therapist.photo(), ""));
        cells.put("bio", Objects.toString(therapist.bio(), ""));
        return cells;
    }

    private static String licences(Therapist therapist) {
        return CellList.of(
                therapist.licences().stream()
                        .map(held -> List.of(
                                held.issuer(),
                                held.number(),
                                held.licence().validFrom(),
                                held.licence().validUntil()))
                        .toList(),
                BETWEEN);
    }

    private static String fees(Therapist therapist) {
        return CellList.of(
                therapist.fees().stream()
                        .map(fee -> List.of(
                                fee.treatmentId(),
                                fee.duration().toMinutes(),
                                fee.price().amountMinor(),
                                fee.price().currency()))
                        .toList(),
                BETWEEN);
    }

    private static <T extends Comparable<T>> String sorted(Collection<T> items) {
        return CellList.of(new TreeSet<>(items));
    }
}
