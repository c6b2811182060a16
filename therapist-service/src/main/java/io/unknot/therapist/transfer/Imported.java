package io.unknot.therapist.transfer;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.util.List;

/**
 * How many lines made a new entry, changed one or left one as it was, and what is wrong with the others: how many
 * complaints there are, and the first of them by their lines.
 */
public record Imported(int created, int changed, int unchanged, int complaints, List<Complaint> lines) {

    /** Whoever has so many to read has one thing wrong throughout. */
    static final int MOST_COMPLAINTS = 200;

    public Imported {
        lines = List.copyOf(lines);
    }

    ProblemException refusal() {
        return Problem.of(422, "import-refused", "The file was not imported")
                .detail("Nothing was written, for there is something wrong with some lines.")
                .next("Correct what lines names and send the whole file again; with dryRun=true it is only checked.")
                .with("complaints", complaints)
                .with("lines", lines)
                .toException();
    }
}
