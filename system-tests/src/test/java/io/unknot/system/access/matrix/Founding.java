package io.unknot.system.access.matrix;

import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.Diary;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Safety;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.BookingStore;
import io.unknot.system.running.RunningSystem;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Makes, through the API, one of everything for somebody at a clinic. */
final class Founding {

    private static final Duration APART = Duration.ofMinutes(90);
    private static final int DAYS_AHEAD = 28;
    private static final int DAYS_SEARCHED = 21;

    private final GatewayClient manager;
    private final BookingStore store;
    private final Deque<FreeTime> times;
    private final World world;
    private final UUID client;

    private Founding(RunningSystem system, BookingStore store, Offer offer, UUID client) {
        this.manager = system.signedIn("manager");
        this.store = store;
        this.times = times(system.diary(), offer);
        this.world = new World(offer);
        this.client = client;
    }

    /** For somebody the chain knows already, or for a newcomer; what is reviewed was a visit of the one who is logged in. */
    static World of(
            RunningSystem system,
            BookingStore store,
            Offer offer,
            UUID client,
            UUID reviewer,
            GatewayClient reviewing) {
        Founding founding = new Founding(system, store, offer, client);
        founding.welcome();
        founding.book();
        UUID past = founding.done(reviewer);
        LocalDate firstDay = founding.times.remove().localStart().toLocalDate();
        founding.world.put("plan", plan(founding.manager, founding.world, firstDay));
        founding.restOfTheCalendar(offer);
        founding.review(past, reviewing);
        founding.awaitNews();
        return founding.world;
    }

    // Far from where other journeys book.
    private static Deque<FreeTime> times(Diary diary, Offer offer) {
        LocalDate from = LocalDate.now(Clock.system(offer.zone())).plusDays(DAYS_AHEAD);
        Deque<FreeTime> times = new ArrayDeque<>();
        for (FreeTime time : diary.search(offer, from, from.plusDays(DAYS_SEARCHED))) {
            if (times.isEmpty()
                    || !time.start().isBefore(times.getLast().start().plus(APART))) {
                times.add(time);
            }
        }
        return times;
    }

    private void welcome() {
        String path = "/api/v1/clients/" + client;
        if (manager.get(path).status() != 200) {
            new Safety(manager).welcome(client);
        }
        JsonNode known = manager.get(path).expect(200);
        world.put("client", client);
        world.put("name", known.path("name").asString());
        world.put("email", known.path("email").asString());
    }

    private void book() {
        FreeTime time = times.remove();
        world.put("visitDay", time.localStart().toLocalDate());
        world.put("visit", booked(client, time));
        UUID cancelled = booked(client);
        manager.post(Visits.PATH + "/" + cancelled + "/cancellation", Map.of()).expect(200);
        world.put("cancelled", cancelled);
        world.put("done", done(client));
        world.put("start", times.remove().start());
    }

    private UUID booked(UUID whom) {
        return booked(whom, times.remove());
    }

    private UUID booked(UUID whom, FreeTime time) {
        return made(Visits.PATH, time.wishFor(whom));
    }

    private UUID done(UUID whom) {
        UUID visit = booked(whom);
        complete(manager, store, visit);
        return visit;
    }

    /** Some hours ago, as far as anybody can tell. */
    static void complete(GatewayClient manager, BookingStore store, UUID visit) {
        store.begin(visit, store.now().plus(Duration.ofMinutes(30)));
        for (String step : List.of("check-in", "completion")) {
            manager.post(Visits.PATH + "/" + visit + "/" + step, Map.of()).expect(200);
        }
        store.begin(visit, store.now().minus(Duration.ofHours(3)));
    }

    // Once staff cannot take back any more that the visit was completed.
    private void review(UUID visit, GatewayClient reviewing) {
        String path = Visits.PATH + "/" + visit + "/review";
        Answer made = await("it may be reviewed")
                .until(() -> reviewing.post(path, Map.of("stars", 5)), answer -> answer.status() != 409);
        world.put("review", Visits.idOf(made.expect(201)));
    }

    /** A course of one visit for the client of a world, on that day or soon after. */
    static UUID plan(GatewayClient manager, World world, LocalDate firstDay) {
        Map<String, Object> course = Map.of(
                "clientId", world.value("client"),
                "preset", "maintenance",
                "count", 1,
                "treatmentId", world.value("treatment"),
                "clinics", List.of(world.value("clinic")),
                "therapistId", world.value("therapist"),
                "firstDay", firstDay.toString());
        List<Map<String, String>> chosen = new ArrayList<>();
        for (JsonNode visit : manager.post("/api/v1/care-plans/preview", course)
                .expect(200)
                .path("visits")
                .values()) {
            JsonNode time = visit.path("time");
            chosen.add(Map.of(
                    "start", time.path("start").asString(),
                    "therapistId", time.path("therapistId").asString(),
                    "clinicId", time.path("clinicId").asString()));
        }
        return Visits.idOf(manager.post("/api/v1/care-plans", Map.of("course", course, "times", chosen))
                .expect(201));
    }

    private void restOfTheCalendar(Offer offer) {
        UUID group = group(offer);
        manager.post("/api/v1/group-visits/" + group + "/places", Map.of("clientId", client))
                .expect(201);
        world.put("group", group);
        world.put(
                "wish",
                made(
                        "/api/v1/waitlist",
                        Map.of(
                                "clientId", client,
                                "treatmentId", offer.treatment(),
                                "clinics", List.of(offer.clinic()),
                                "from", world.value("day"),
                                "to", world.value("day"))));
        JsonNode shifts = manager.get("/api/v1/shifts?therapist=" + offer.therapist() + "&clinic=" + offer.clinic())
                .expect(200);
        world.put("shift", shifts.path("shifts").path(0).path("id").asString());
        world.put("timeOff", timeOff(manager, world));
        world.put("staff", staff());
    }

    // A room for several may be taken when the therapist is free.
    private UUID group(Offer offer) {
        Answer planned;
        do {
            planned = manager.post(
                    "/api/v1/group-visits",
                    Map.of(
                            "clinicId", offer.clinic(),
                            "treatmentId", offer.treatment(),
                            "therapistIds", List.of(offer.therapist()),
                            "start", times.remove().start().toString(),
                            "places", 2));
        } while (planned.status() == 409);
        return Visits.idOf(planned.expect(201));
    }

    private UUID staff() {
        UUID id = UUID.randomUUID();
        manager.put(
                        "/api/v1/staff/" + id,
                        Map.of(
                                "name",
                                "Somebody of the matrix",
                                "email",
                                id + "@example.org",
                                "roles",
                                List.of("front-desk"),
                                "clinics",
                                List.of(world.value("clinic"))))
                .expect(201);
        return id;
    }

    /** Some far day off for the therapist of a world. */
    static UUID timeOff(GatewayClient manager, World world) {
        UUID id = UUID.randomUUID();
        manager.put(
                        "/api/v1/time-off/" + id,
                        Map.of(
                                "therapistId", world.value("therapist"),
                                "firstDay", world.value("farDay"),
                                "lastDay", world.value("farDay"),
                                "reason", "training"))
                .expect(201);
        return id;
    }

    private UUID made(String path, Object body) {
        return Visits.idOf(manager.post(path, body).expect(201));
    }

    private void awaitNews() {
        UUID visit = UUID.fromString(world.value("visit"));
        await("it is told of")
                .until(
                        () -> new Visits(manager).messages(visit).getOrDefault("confirmation", "planned"),
                        Founding::isOver);
    }

    private static boolean isOver(String state) {
        return !List.of("planned", "sending").contains(state);
    }
}
