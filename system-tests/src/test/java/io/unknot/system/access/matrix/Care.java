package io.unknot.system.access.matrix;

import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.BookingStore;
import io.unknot.system.running.RunningSystem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says through the API what somebody likes and how they are, so that there is something of it to be read. */
record Care(GatewayClient manager, GatewayClient therapist, World world) {

    /** Of a world whose therapist can log in. */
    static void of(RunningSystem system, BookingStore store, World world) {
        Care care = new Care(system.signedIn("manager"), system.signedIn("therapist"), world);
        care.likes();
        care.course(store);
        care.manager.post("/api/v1/reviews/" + world.value("review") + "/publication", Map.of());
    }

    private void likes() {
        String client = "/api/v1/clients/" + world.value("client");
        manager.put(
                        client + "/preferences",
                        Map.of(
                                "pressure", "medium",
                                "areasToAvoid", List.of("left knee"),
                                "positions", List.of("on the side"),
                                "temperature", "warm",
                                "company", "quiet"))
                .expect(200);
        manager.put(client + "/consents", Map.of("outcomes", true, "source", "spoken"))
                .expect(200);
    }

    // A course whose one visit is over: scored, noted and looked back on.
    private void course(BookingStore store) {
        UUID finished = Founding.plan(manager, world, LocalDate.parse(world.value("dayAfter")));
        String course = "/api/v1/care-plans/" + finished;
        UUID visit = UUID.fromString(manager.get(course)
                .expect(200)
                .path("visits")
                .path(0)
                .path("appointmentId")
                .asString());
        world.put("finished", finished);
        world.put("finishedVisit", visit);
        Founding.complete(manager, store, visit);
        String path = Visits.PATH + "/" + visit;
        score(path);
        therapist.put(path + "/note", Map.of("text", "Lower back much looser")).expect(200);
        manager.post(course + "/review", Map.of("decision", "continue", "note", "Once a month will do"))
                .expect(200);
    }

    private void score(String visit) {
        manager.post(
                        visit + "/scores",
                        Map.of(
                                "moment", "after",
                                "pain", 3,
                                "sleep", 5,
                                "stress", 5,
                                "mobility", 5,
                                "mood", 5,
                                "pressureFelt", "right",
                                "change", "better",
                                "adherence", "most"))
                .expect(201);
    }
}
