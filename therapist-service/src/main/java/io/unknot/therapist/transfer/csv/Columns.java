package io.unknot.therapist.transfer.csv;

import io.unknot.therapist.register.Complaints;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a file's header has to name, in the order in which files are written; they may be read in any. Only the id may be
 * left out: a file that lacks a column would otherwise quietly empty it in every entry it names.
 */
public record Columns(List<String> names) {

    /** Says which entry a line is about. */
    public static final String ID = "id";

    private static final int LONGEST_SHOWN = 60;

    public Columns {
        names = List.copyOf(names);
    }

    /** The id and these. */
    public static Columns idAnd(String... names) {
        return new Columns(Stream.concat(Stream.of(ID), Stream.of(names)).toList());
    }

    /** 400 {@code invalid-request} naming every column that is missing, unknown or there twice. */
    void require(List<String> header) {
        var complaints = new Complaints();
        names.stream()
                .filter(name -> !name.equals(ID) && !header.contains(name))
                .forEach(name ->
                        complaints.unless(false, name, "is missing from the first line, which names the columns"));
        Set<String> seen = new HashSet<>();
        for (var name : header) {
            complaints
                    .unless(names.contains(name), shown(name), "is no column; these are: " + String.join(", ", names))
                    .unless(seen.add(name), shown(name), "must name one column only");
        }
        complaints.raise();
    }

    private static String shown(String name) {
        return name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "..." : name;
    }
}
