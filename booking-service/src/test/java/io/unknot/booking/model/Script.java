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

    Script(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** With so many visits made by now. */
    Command next(int visits) {
        return visits == 0 || random.nextInt(10) < 4 ? make() : change(random.nextInt(visits));
    }

    private Command make() {
        return random.nextBoolean() ? new Command.Hold(wanted()) : new Command.Book(wanted());
    }

    private Command change(int visit) {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> new Command.Confirm(visit);
            case 3 -> new Command.Cancel(visit, random.nextBoolean());
            case 4, 5 -> new Command.Move(visit, therapist(), start());
            case 6 -> new Command.Expire();
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
