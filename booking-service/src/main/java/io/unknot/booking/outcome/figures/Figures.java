package io.unknot.booking.outcome.figures;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.unknot.booking.outcome.trend.PainChange;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Changes of pain in cells, such as one for each treatment. A cell of fewer than ten clients is hidden. So are the smallest
 * others, until what is hidden has ten clients together: who knows the whole and takes away what is shown learns of no
 * fewer. There is no total.
 *
 * @param cells by their ids; hidden ones are empty
 */
public record Figures(Map<UUID, Optional<Figure>> cells) {

    /** The fewest clients a figure is given of. */
    public static final int FEWEST = 10;

    public Figures {
        cells = new TreeMap<>(cells);
    }

    /** A change of one client's pain that belongs to a cell. */
    public record Sample(UUID cell, UUID clientId, PainChange change) {}

    /**
     * Of one cell. Each client counts once, with the mean of their changes, so that nobody weighs more for coming often.
     *
     * @param meanPoints how many points less it hurts, to a tenth; below zero it hurts more
     * @param importantPercent of how many clients at least half of the changes were important ones
     */
    public record Figure(int clients, double meanPoints, int importantPercent) {}

    public static Figures of(List<Sample> samples) {
        var byCell = samples.stream().collect(groupingBy(Sample::cell));
        var clients = new HashMap<UUID, Set<UUID>>();
        byCell.forEach((cell, found) ->
                clients.put(cell, found.stream().map(Sample::clientId).collect(toSet())));
        var hidden = hidden(clients);
        var cells = new HashMap<UUID, Optional<Figure>>();
        byCell.forEach((cell, found) ->
                cells.put(cell, hidden.contains(cell) ? Optional.empty() : Optional.of(figure(found))));
        return new Figures(cells);
    }

    private static Set<UUID> hidden(Map<UUID, Set<UUID>> clients) {
        var hidden = new HashSet<UUID>();
        var unseen = new HashSet<UUID>();
        var bySize = clients.keySet().stream()
                .sorted(Comparator.comparing((UUID cell) -> size(clients, cell)).thenComparing(cell -> cell))
                .toList();
        for (var cell : bySize) {
            if (size(clients, cell) < FEWEST || (!hidden.isEmpty() && unseen.size() < FEWEST)) {
                hidden.add(cell);
                unseen.addAll(clients.getOrDefault(cell, Set.of()));
            }
        }
        return hidden;
    }

    private static int size(Map<UUID, Set<UUID>> clients, UUID cell) {
        return clients.getOrDefault(cell, Set.of()).size();
    }

    private static Figure figure(List<Sample> samples) {
        var points = samples.stream()
                .collect(groupingBy(
                        Sample::clientId,
                        averagingDouble(sample -> sample.change().points())));
        var important = samples.stream()
                .collect(groupingBy(
                        Sample::clientId,
                        averagingDouble(sample -> sample.change().isImportant() ? 1 : 0)));
        var clients = points.size();
        var mean = points.values().stream().mapToDouble(each -> each).average().orElse(0);
        long share = important.values().stream().filter(part -> part >= 0.5).count();
        return new Figure(clients, Math.round(mean * 10) / 10.0, (int) Math.round(100.0 * share / clients));
    }
}
