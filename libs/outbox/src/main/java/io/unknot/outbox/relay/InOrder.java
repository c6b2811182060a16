package io.unknot.outbox.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Splits a batch into rounds that hold each key at most once. A round is sent when the one before it is acknowledged, so
 * an event never overtakes an older one of its key, not even when the older one fails.
 */
final class InOrder {

    private InOrder() {}

    static List<List<OutboxRow>> rounds(List<OutboxRow> rows) {
        var rounds = new ArrayList<List<OutboxRow>>();
        var rest = rows;
        while (!rest.isEmpty()) {
            var round = new ArrayList<OutboxRow>();
            var later = new ArrayList<OutboxRow>();
            Set<UUID> keys = new HashSet<>();
            for (var row : rest) {
                (keys.add(row.key()) ? round : later).add(row);
            }
            rounds.add(round);
            rest = later;
        }
        return rounds;
    }
}
