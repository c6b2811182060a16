package io.unknot.booking.model;

import java.util.ArrayList;
import java.util.List;

/** One seed's commands, done by the service and by the model; the first difference ends it and is told. */
final class Run {

    private final long seed;
    private final Desk desk;
    private final Script script;
    private final Model model;
    private final List<String> transcript = new ArrayList<>();

    Run(long seed, Desk desk, Model model) {
        this.seed = seed;
        this.model = model;
        this.desk = desk;
        this.script = new Script(seed);
    }

    void run(int commands) {
        for (int i = 0; i < commands; i++) {
            step(script.next(model.made()));
        }
    }

    private void step(Command command) {
        if (command.claims()) {
            sweep();
        }
        var outcome = desk.does(command);
        transcript.add(command + " -> " + outcome);
        // Whoever cancels, extends or confirms what has lapsed may come before the sweep or after it.
        var late = switch (command) {
            case Command.Cancel cancel -> cancel.visit();
            case Command.Extend extend -> extend.visit();
            case Command.Confirm confirm -> confirm.visit();
            default -> -1;
        };
        if (late >= 0 && model.isLapsed(late) && tellsOfTheSweep(command, outcome, late)) {
            model.sweep(late);
        }
        compare("outcome", model.does(command), outcome);
        var seen = look();
        compare("visits", model.seen().visits(), seen.visits());
        compare("versions told", model.seen().told(), seen.told());
        compare("times taken", model.seen().taken(), seen.taken());
    }

    // A request that has begun is cancelled or confirmed unless it is swept; it is never extended.
    private boolean tellsOfTheSweep(Command command, String outcome, int visit) {
        return model.isLapsedRequest(visit)
                ? !(command instanceof Command.Extend) && !outcome.equals(Model.DONE)
                : outcome.equals(Model.WRONG);
    }

    // A lapsed hold is in nobody's way, but for the moment in which somebody sweeps it: no claim is compared with that.
    private void sweep() {
        for (var tries = 0; model.lapsed().findAny().isPresent(); tries++) {
            compare("lapsed holds are swept", true, tries < 1_000);
            desk.does(new Command.Expire());
            look();
        }
    }

    private Seen look() {
        var seen = desk.seen();
        model.lapsed().filter(seen::isExpired).forEach(model::sweep);
        return seen;
    }

    private static void compare(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("the %s should be%n  %s%nbut were%n  %s".formatted(what, expected, actual));
        }
    }

    /** What was done so far, with the seed that makes it happen again. */
    @Override
    public String toString() {
        return "-Dmodel.seed=%d did%n  %s%nand".formatted(seed, String.join("\n  ", transcript));
    }
}
