package io.unknot.system.access.matrix;

import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads as each caller what they may of one world, and tells which fields they were shown. */
final class Glances {

    /** What is asked for in a body because it would be personal in an address, or is only tried out. */
    private static final Set<String> READ_BY_POST =
            Set.of("POST /api/v1/clients/search", "POST /api/v1/templates/{kind}/{channel}/{language}/preview");

    /** What is free, and what could be had instead, is another on each day of the week, and is shown to all alike. */
    private static final Set<String> OF_THE_DAY = Set.of(
            "/api/v1/availability",
            "/api/v1/availability/explain",
            "/api/v1/clinics/{id}/conflicts",
            "/api/v1/clinics/{id}/lead-times");

    /** Nothing of this world is theirs, and somebody else here has their role. */
    private static final Set<Asking> STRANGERS = Set.of(Asking.OTHER_CLIENT, Asking.OTHER_FRONT_DESK);

    private final List<Row> rows;
    private final Map<Asking, GatewayClient> callers;
    private final Requests requests;
    private final World world;

    Glances(List<Row> rows, Map<Asking, GatewayClient> callers, Requests requests, World world) {
        this.rows = rows;
        this.callers = callers;
        this.requests = requests;
        this.world = world;
    }

    /** What is shown by every operation that reads. */
    SortedSet<Sight> all() {
        return of(rows);
    }

    /** What is shown now by the operations of these. */
    SortedSet<Sight> again(Set<Sight> some) {
        Set<String> operations = some.stream().map(Sight::operation).collect(Collectors.toSet());
        return of(rows.stream()
                .filter(row -> operations.contains(row.operation()))
                .toList());
    }

    private SortedSet<Sight> of(List<Row> asked) {
        SortedSet<Sight> sights = new TreeSet<>();
        asked.stream()
                .filter(Glances::reads)
                .forEach(row -> callers.forEach((caller, client) -> {
                    if (row.isFor(caller) && !STRANGERS.contains(caller)) {
                        sights.addAll(shown(row, caller, client).toList());
                    }
                }));
        return sights;
    }

    private static boolean reads(Row row) {
        return READ_BY_POST.contains(row.operation())
                || (row.method().equals("GET") && !row.path().endsWith("/stream") && !OF_THE_DAY.contains(row.path()));
    }

    private Stream<Sight> shown(Row row, Asking caller, GatewayClient client) {
        Answer answer = requests.send(client, row, caller, world);
        return answer.status() == 200
                ? Fields.of(answer).stream().map(field -> new Sight(row.operation(), field, caller))
                : Stream.of();
    }
}
