package io.unknot.booking.model;

import io.unknot.booking.model.Command.Wanted;
import java.util.SplittableRandom;

/** What happens at one practice, one thing after the other, told by a seed: few people and times, so that they meet. */
final class Script {

    /** Twenty minutes apart; the first one is too soon to be booked by then. */
    private static final int STARTS = 12;

    private static final int APART = 20;

    /** Multiples of twelve never end within two minutes of anything else that happens at a multiple of ten. */
    private static final int[] PAUSES = {12, 12, 24, 60, 180};

    private final SplittableRandom random;
    private int visit;

    Script(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** With so many visits made by now. */
    Command next(int visits) {
        return visits == 0 || random.nextInt(10) < 4 ? make() : change(visits);
    }

    private Command make() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Command.Hold(wanted());
            case 2, 3 -> new Command.Book(wanted());
            default -> new Command.BookAnyway(wanted());
        };
    }

    // Half of all that happens goes on with the visit something happened to just now.
    private Command change(int visits) {
        visit = random.nextBoolean() ? Math.min(visit, visits - 1) : random.nextInt(visits);
        return switch (random.nextInt(19)) {
            case 0, 1, 2 -> new Command.Confirm(visit);
            case 3, 4 -> new Command.Cancel(visit, random.nextBoolean());
            case 5, 6 -> new Command.Move(visit, therapist(), start());
            case 7 -> new Command.Expire();
            case 8 -> new Command.Extend(visit);
            case 9, 10 -> new Command.CheckIn(visit);
            case 11 -> new Command.Complete(visit);
            case 12 -> new Command.Miss(visit);
            case 13, 14 -> new Command.Undo(visit);
            case 15, 16 -> new Command.Approve(visit);
            default -> new Command.Pass(PAUSES[random.nextInt(PAUSES.length)]);
        };
    }

    private Wanted wanted() {
        return new Wanted(random.nextInt(Practice.CLIENTS), therapist(), start());
    }

    private int therapist() {
        return random.nextInt(Practice.THERAPISTS);
    }

    private int start() {
        return APART * (2 + random.nextInt(STARTS));
    }
}
