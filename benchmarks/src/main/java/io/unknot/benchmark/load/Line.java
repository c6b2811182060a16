package io.unknot.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

/** One thing that is measured, several times, in turn with the others; its figures are those of the median round. */
public final class Line {

    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(2);

    private final String name;
    private final Callable<? extends Question> question;
    private final List<Figures> rounds = new ArrayList<>();

    public Line(String name, Callable<? extends Question> question) {
        this.name = name;
        this.question = question;
    }

    /** Asks for at least so long, and until it no longer gets faster, but at most for two minutes. */
    public void warmUp(Duration least) {
        WarmUp.of(question, least, LONGEST_WARM_UP);
    }

    /** One round; how many were answered in it. */
    public long measure(Duration time) {
        var figures = Connections.ask(question, time);
        rounds.add(figures);
        return figures.count();
    }

    public Figures figures() {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Figures::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }

    public double timesAsFastAs(Line other) {
        return figures().perSecond() / other.figures().perSecond();
    }

    @Override
    public String toString() {
        return "  %-44s %s".formatted(name, figures());
    }
}
