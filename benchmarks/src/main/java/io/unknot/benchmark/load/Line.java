package io.unknot.benchmark.availability;

import io.unknot.benchmark.load.Connections;
import io.unknot.benchmark.load.Figures;
import io.unknot.benchmark.load.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

/** One thing that is measured, several times, in turn with the others; its figures are those of the median round. */
final class Line {

    private final String name;
    private final Callable<? extends Question> question;
    private final List<Figures> rounds = new ArrayList<>();

    Line(String name, Callable<? extends Question> question) {
        this.name = name;
        this.question = question;
    }

    void warmUp(Duration time) {
        Connections.ask(question, time);
    }

    void measure(Duration time) {
        rounds.add(Connections.ask(question, time));
    }

    Figures figures() {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Figures::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }

    double timesAsFastAs(Line other) {
        return figures().perSecond() / other.figures().perSecond();
    }

    @Override
    public String toString() {
        return "  %-44s %s".formatted(name, figures());
    }
}
