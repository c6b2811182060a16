package io.unknot.therapist.availability.search;

import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.StartFilter;
import java.util.Optional;

/**
 * What somebody looks for: what, where, with whom, when and for how much; whether only the next time of each therapist;
 * and how many times they want to see, after which they have seen already.
 */
public record Search(
        What what,
        Where where,
        Who who,
        TimeRange range,
        StartFilter starts,
        Budget budget,
        boolean nextOnly,
        int limit,
        Optional<FreeTime> after) {}
