package io.unknot.booking.careplan.finder;

/** Who gave each treatment last, by their numbers from 1 to 1023; 0 for nobody yet. */
record Memory(long packed) {

    private static final int BITS = 10;
    private static final long MASK = (1L << BITS) - 1;

    /** How many therapists can be told apart. */
    static final int MOST_THERAPISTS = (int) MASK;

    /** The same for every treatment. */
    static Memory ofAll(int therapist) {
        var memory = new Memory(0);
        for (int treatment = 0; treatment < CourseQuestion.MOST_TREATMENTS; treatment++) {
            memory = memory.with(treatment, therapist);
        }
        return memory;
    }

    int of(int treatment) {
        return (int) ((packed >> (BITS * treatment)) & MASK);
    }

    Memory with(int treatment, int therapist) {
        return new Memory((packed & ~(MASK << (BITS * treatment))) | ((long) therapist << (BITS * treatment)));
    }
}
