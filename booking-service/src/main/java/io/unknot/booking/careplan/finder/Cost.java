package io.unknot.booking.careplan.finder;

import java.util.Comparator;

/**
 * What speaks against a set of times; less is better, and what stands first decides:
 *
 * @param changes how often a treatment is given by another therapist than the last time, or than the preferred one at
 *     first
 * @param offIdeal days by which neighbours are nearer or farther than is ideal, summed
 * @param travelMinutes between the clinics of neighbours, summed
 * @param outsideParts how many visits are outside the parts of the day that were asked for
 * @param gapMinutes for which therapists would be idle beside the visits, summed
 */
public record Cost(int changes, int offIdeal, int travelMinutes, int outsideParts, int gapMinutes)
        implements Comparable<Cost> {

    static final Cost NONE = new Cost(0, 0, 0, 0, 0);

    private static final Comparator<Cost> IN_ORDER = Comparator.comparingInt(Cost::changes)
            .thenComparingInt(Cost::offIdeal)
            .thenComparingInt(Cost::travelMinutes)
            .thenComparingInt(Cost::outsideParts)
            .thenComparingInt(Cost::gapMinutes);

    Cost plus(Cost other) {
        return new Cost(
                changes + other.changes,
                offIdeal + other.offIdeal,
                travelMinutes + other.travelMinutes,
                outsideParts + other.outsideParts,
                gapMinutes + other.gapMinutes);
    }

    @Override
    public int compareTo(Cost other) {
        return IN_ORDER.compare(this, other);
    }
}
