package io.unknot.booking.outcome;

import java.util.Optional;

/**
 * How somebody is. Pain is 0 to 10, and so are sleep, stress, mobility and mood where they are said; of pain and stress
 * less is better, of the others more.
 *
 * @param adherence how much of the exercises was done since the last visit, 0 (none) to 10 (all)
 */
public record Answers(
        int pain,
        Optional<Integer> sleep,
        Optional<Integer> stress,
        Optional<Integer> mobility,
        Optional<Integer> mood,
        Optional<Pressure> pressureFelt,
        Optional<Change> change,
        Optional<Integer> adherence) {

    private static final int MOST = 10;

    public Answers {
        requireScale(pain);
        sleep.ifPresent(Answers::requireScale);
        stress.ifPresent(Answers::requireScale);
        mobility.ifPresent(Answers::requireScale);
        mood.ifPresent(Answers::requireScale);
        adherence.ifPresent(Answers::requireScale);
    }

    /** Pain and nothing else. */
    public static Answers ofPain(int pain) {
        return new Answers(
                pain,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** How the therapist's hands felt. */
    public enum Pressure {
        TOO_LIGHT,
        RIGHT,
        TOO_FIRM
    }

    /** How it is against before, in the client's own words. */
    public enum Change {
        BETTER,
        SAME,
        WORSE
    }

    private static void requireScale(int score) {
        if (score < 0 || score > MOST) {
            throw new IllegalArgumentException("a score is 0 to 10");
        }
    }

    /** Neither a log nor a message of a failure may say how somebody is. */
    @Override
    public String toString() {
        return "Answers[...]";
    }
}
