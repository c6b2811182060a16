package io.unknot.therapist.transfer.csv;

import java.util.List;

/** A line of a file and where it begins in it; there may be more cells or fewer than the header names. */
public record Row(int line, List<String> header, List<String> cells) {

    /** Whether there is one cell for each column. */
    public boolean fits() {
        return header.size() == cells.size();
    }

    /** The cell as it was before it was written; empty when the file has no such column. */
    public String cell(String column) {
        var index = header.indexOf(column);
        return index < 0 ? "" : cells.get(index);
    }
}
