package io.unknot.system.access.matrix;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the table.
 *
 * @param who with a star or a plus as it stands there
 * @param ids what stands in the path and in the question, by the names of the world's values
 * @param alsoTold statuses whoever may gets as well
 */
record Row(String method, String path, Set<String> who, Map<String, String> ids, Set<Integer> alsoTold) {

    private static final String EVERYBODY = "everybody";

    /** What the table says of one caller and one thing. */
    enum Verdict {
        /** Does what it is for, or refuses for a reason that has nothing to do with who asks. */
        MAY,
        /** May, but there is nothing to be had: anything but a login or a permission is asked for. */
        MAY_ASK,
        /** For whoever may elsewhere: as if nobody had this id. */
        IS_NOT_THERE,
        LOGIN_NEEDED,
        REFUSED,
        /** Would change what others need, or make a new thing, and tells nothing. */
        NOT_ASKED
    }

    static Row of(String line) {
        String[] cells = (line + " ").split("\\|", -1);
        String[] operation = cells[0].strip().split("\\s+");
        return new Row(
                operation[0],
                operation[1],
                words(cells, 1).collect(Collectors.toUnmodifiableSet()),
                words(cells, 2)
                        .map(word -> word.split("="))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, _) -> a, LinkedHashMap::new)),
                words(cells, 3).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> words(String[] cells, int column) {
        return column < cells.length
                ? Arrays.stream(cells[column].strip().split("\\s+")).filter(word -> !word.isEmpty())
                : Stream.of();
    }

    String operation() {
        return method + " " + path;
    }

    Verdict verdict(Asking caller, Thing thing) {
        boolean nobodys = thing == Thing.NOBODYS;
        if (who.contains(EVERYBODY) || may(caller, "*")) {
            return nobodys ? Verdict.MAY_ASK : Verdict.MAY;
        }
        return isFor(caller) ? ofTheirs(caller, thing) : refusal(caller);
    }

    private Verdict ofTheirs(Asking caller, Thing thing) {
        if (may(caller, "@")) {
            return caller.worksAt(thing) ? Verdict.MAY : Verdict.IS_NOT_THERE;
        }
        if (may(caller, "~")) {
            return caller.mayKnow(thing) ? Verdict.MAY : Verdict.NOT_ASKED;
        }
        if (may(caller, "!") || who.contains(EVERYBODY + "!") || (may(caller, "+") && thing == Thing.NOBODYS)) {
            return Verdict.NOT_ASKED;
        }
        return caller.mayKnow(thing) || caller == Asking.OPERATOR ? Verdict.MAY : Verdict.IS_NOT_THERE;
    }

    private static Verdict refusal(Asking caller) {
        return caller == Asking.VISITOR ? Verdict.LOGIN_NEEDED : Verdict.REFUSED;
    }

    /** Whether it is for them at all, whatever it is about. */
    boolean isFor(Asking caller) {
        return who.contains(EVERYBODY)
                || who.contains(EVERYBODY + "!")
                || Stream.of("", "*", "+", "@", "!", "~").anyMatch(mark -> may(caller, mark));
    }

    private boolean may(Asking caller, String mark) {
        return caller.names().stream().anyMatch(name -> who.contains(name + mark));
    }
}
