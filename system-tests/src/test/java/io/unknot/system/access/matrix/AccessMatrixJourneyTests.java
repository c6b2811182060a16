package io.unknot.system.access.matrix;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.Offer;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.BookingStore;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Whoever may does, and for everybody else there is nothing there: see who-may.txt for who may what. */
@WholeSystem(alone = true)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class AccessMatrixJourneyTests {

    private static final int BEFORE_ANYTHING_CHANGES = 1;
    private static final Duration A_MOMENT = Duration.ofMinutes(3);

    private static final UUID ROBIN = UUID.fromString("00000000-0000-4000-8000-0000000000c1");
    private static final UUID ALEX = UUID.fromString("00000000-0000-4000-8000-0000000000c2");

    private final RunningSystem system;
    private final Described described;
    private final Map<Thing, World> worlds;
    private final Map<Asking, GatewayClient> callers = new EnumMap<>(Asking.class);
    private final GatewayClient manager;
    private final Requests requests;
    private final List<Row> rows = Requests.resource("/access/who-may.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Row::of)
            .toList();

    AccessMatrixJourneyTests(RunningSystem system) {
        this.system = system;
        this.described = Described.by(system.visitor());
        this.worlds = worlds();
        for (Asking caller : Asking.values()) {
            callers.put(caller, caller == Asking.VISITOR ? system.visitor() : system.signedIn(caller.login()));
        }
        this.manager = system.signedIn("admin");
        this.requests = new Requests(manager, described, own());
    }

    @Test
    void everyOperationHasItsRowAndEveryRowItsOperation() {
        assertThat(rows.stream().map(Row::operation))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(described.operations().keySet())
                .containsAll(requests.operationsWithABody());
    }

    @Test
    @Order(BEFORE_ANYTHING_CHANGES)
    void everyRoleIsShownTheFieldsOfTheSnapshotAndNoOthers() {
        Glances glances = new Glances(rows, callers, requests, own().toRead());
        SortedSet<Sight> seen = glances.all();
        if (Snapshot.isToBeWritten()) {
            Snapshot.write(seen);
        }
        SortedSet<Sight> known = Snapshot.read();
        assertThat(Sight.without(seen, known))
                .as("New: if whoever sees it needs it, %s", Snapshot.COMMAND)
                .isEmpty();
        await("what is told late").atMost(A_MOMENT).untilAsserted(() -> {
            seen.addAll(glances.again(Sight.without(known, seen)));
            assertThat(Sight.without(known, seen))
                    .as("Gone: if that is right, %s", Snapshot.COMMAND)
                    .isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> whoeverMayDoesAndNobodyElse() {
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.operation(), () -> new Trial(row, worlds, callers, requests, manager).hold()));
    }

    @Test
    void noWriteTakesAFieldThatItDoesNotKnow() {
        List<String> taken = new ArrayList<>();
        for (Row row : rows) {
            Asking caller = Arrays.stream(Asking.values())
                    .filter(row::isFor)
                    .findFirst()
                    .orElseThrow();
            requests.sendWithAFieldTooMany(Objects.requireNonNull(callers.get(caller)), row, caller, own())
                    .filter(answer -> !answer.text().contains("urn:unknot:problem:unknown-field"))
                    .ifPresent(answer -> taken.add(answer.toString()));
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void whatServicesTellEachOtherAndOperatorsIsNotRouted() {
        List<GatewayClient> callers =
                Stream.of("client", "manager", "operator").map(system::signedIn).collect(toCollection(ArrayList::new));
        callers.add(system.visitor());
        for (GatewayClient caller : callers) {
            for (String path : List.of(
                    "/internal/contacts",
                    "/internal/staff/lookup",
                    "/internal/therapists/contacts",
                    "/actuator",
                    "/actuator/health",
                    "/actuator/env",
                    "/actuator/prometheus",
                    "/api/v1/../internal/contacts",
                    "/api/v1/clients/..%2f..%2finternal/contacts",
                    "/api/v1/clients/%2e%2e/%2e%2e/%2e%2e/internal/contacts")) {
                for (String method : List.of("GET", "POST")) {
                    Answer answer = caller.send(method, path, GatewayClient.json(Map.of()));
                    assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
                }
            }
        }
    }

    private World own() {
        return Objects.requireNonNull(worlds.get(Thing.OWN));
    }

    private Map<Thing, World> worlds() {
        try (BookingStore store = system.bookingStore()) {
            GatewayClient alex = system.signedIn("client2");
            Map<Thing, World> worlds = new EnumMap<>(Thing.class);
            World own = Founding.of(system, store, Offer.MARA, ROBIN, ROBIN, system.signedIn("client"));
            Care.of(system, store, own);
            worlds.put(Thing.OWN, own);
            worlds.put(Thing.A_COLLEAGUES, Founding.of(system, store, Offer.TOM, UUID.randomUUID(), ALEX, alex));
            worlds.put(Thing.ANOTHER_CLINICS, Founding.of(system, store, Offer.LUCIA, UUID.randomUUID(), ALEX, alex));
            worlds.put(Thing.NOBODYS, own.ofNobody());
            return worlds;
        }
    }
}
