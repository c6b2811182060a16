package io.unknot.system.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.system.access.matrix.Row.Verdict;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One row of the table held against what the system answers: first whoever may not, then whoever may. */
final class Trial {

    /** Refusals that have to do with how things stand, and not with who asks. */
    private static final Set<Integer> FOR_ANOTHER_REASON = Set.of(409, 410, 412, 422);

    private static final Set<Integer> DENIED = Set.of(401, 403);

    private final Row row;
    private final Map<Thing, World> worlds;
    private final Map<Asking, GatewayClient> callers;
    private final Requests requests;
    private final GatewayClient manager;
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    Trial(
            Row row,
            Map<Thing, World> worlds,
            Map<Asking, GatewayClient> callers,
            Requests requests,
            GatewayClient manager) {
        this.row = row;
        this.worlds = worlds;
        this.callers = callers;
        this.requests = requests;
        this.manager = manager;
    }

    void hold() {
        refusals().forEach(this::refuse);
        for (Asking caller : Asking.values()) {
            for (Thing thing : Thing.values()) {
                may(caller, thing);
            }
        }
        assertThat(wrong).as(row.operation()).isEmpty();
    }

    // What is refused changes nothing, so callers need not wait for each other: unless each is given a new thing first.
    private Stream<Asking> refusals() {
        Stream<Asking> all = Arrays.stream(Asking.values());
        return isAboutANewThing() ? all : all.parallel();
    }

    private boolean isAboutANewThing() {
        return row.ids().containsValue("newTimeOff");
    }

    private void refuse(Asking caller) {
        Set<String> unknown = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        for (Thing thing : Thing.values()) {
            switch (row.verdict(caller, thing)) {
                case IS_NOT_THERE -> unknown.add(notThere(caller, thing));
                case REFUSED -> refused.add(refused(caller, thing));
                case LOGIN_NEEDED -> require(caller, thing, ask(caller, thing), Set.of(401));
                case MAY, MAY_ASK, NOT_ASKED -> {}
            }
        }
        tellsNothing(caller, unknown);
        tellsNothing(caller, refused);
    }

    // Were what is there refused otherwise than what is not, the refusal would tell.
    private void tellsNothing(Asking caller, Set<String> refusals) {
        if (refusals.size() > 1) {
            wrong.add(caller + " is refused now one way, now another: " + refusals);
        }
    }

    private String notThere(Asking caller, Thing thing) {
        Answer answer = ask(caller, thing);
        note(answer.status() == 404 || row.alsoTold().contains(answer.status()), caller, thing, answer);
        return answer.status() + " "
                + (answer.status() < 400 ? "" : answer.json().path("type").asString());
    }

    private String refused(Asking caller, Thing thing) {
        Answer answer = ask(caller, thing);
        require(caller, thing, answer, Set.of(403, 404));
        return String.valueOf(answer.status());
    }

    private void may(Asking caller, Thing thing) {
        Verdict verdict = row.verdict(caller, thing);
        if (verdict == Verdict.MAY) {
            Answer answer = ask(caller, thing);
            boolean fine = answer.status() < 400
                    || FOR_ANOTHER_REASON.contains(answer.status())
                    || row.alsoTold().contains(answer.status());
            note(fine, caller, thing, answer);
        } else if (verdict == Verdict.MAY_ASK) {
            Answer answer = ask(caller, thing);
            note(!DENIED.contains(answer.status()) && answer.status() < 500, caller, thing, answer);
        }
    }

    private Answer ask(Asking caller, Thing thing) {
        World world = Objects.requireNonNull(worlds.get(thing));
        if (isAboutANewThing() && thing != Thing.NOBODYS) {
            world.put("newTimeOff", Founding.timeOff(manager, world));
        }
        Answer answer = requests.send(Objects.requireNonNull(callers.get(caller)), row, caller, world);
        if (answer.status() < 300 && !caller.names().contains("chain")) {
            Arrays.stream(Thing.values())
                    .filter(other -> other != Thing.NOBODYS && !caller.mayKnow(other))
                    .filter(other -> Objects.requireNonNull(worlds.get(other)).isToldIn(answer.text()))
                    .forEach(other -> wrong.add(caller + " is told of " + other + " by " + briefly(answer)));
        }
        return answer;
    }

    private static String briefly(Answer answer) {
        String text = answer.toString();
        return text.substring(0, Math.min(text.length(), 300));
    }

    private void require(Asking caller, Thing thing, Answer answer, Set<Integer> expected) {
        note(expected.contains(answer.status()), caller, thing, answer);
    }

    private void note(boolean fine, Asking caller, Thing thing, Answer answer) {
        if (!fine) {
            wrong.add(caller + " about " + thing + " " + row.verdict(caller, thing) + " but got " + briefly(answer));
        }
    }
}
