package io.unknot.benchmark.chain;

/** How large a chain is: its clinics, the therapists of all of them, and the visits they have on the days to come. */
public record ChainSize(String name, int clinics, int therapists, int days, int visits) {

    public static final ChainSize SMALL = new ChainSize("small", 5, 40, 60, 5_000);
    public static final ChainSize LARGE = new ChainSize("large", 50, 1_000, 90, 500_000);

    /** Room for some 150,000 bookings. */
    public static final ChainSize TO_BOOK = new ChainSize("to book", 10, 200, 90, 0);

    public int therapistsPerClinic() {
        return therapists / clinics;
    }

    @Override
    public String toString() {
        return "%,d clinics, %,d therapists, %d days, %,d visits".formatted(clinics, therapists, days, visits);
    }
}
