package io.unknot.booking.careplan.command;

import io.unknot.booking.careplan.finder.Cost;
import io.unknot.booking.careplan.finder.Found.Missing;
import io.unknot.booking.careplan.finder.Slot;
import java.util.List;
import java.util.Optional;

/** The best times for a course, and what each visit could have instead; for as many of its visits as can be had. */
public record Preview(List<Proposal> visits, Cost cost, Optional<Missing> missing) {

    public Preview {
        visits = List.copyOf(visits);
    }

    /** A time for one visit, and up to three others that keep the spacing while the other visits stay. */
    public record Proposal(Slot time, List<Slot> alternatives) {

        public Proposal {
            alternatives = List.copyOf(alternatives);
        }
    }
}
