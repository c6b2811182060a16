package io.unknot.system.care;

import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.BookingStore;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A course of visits as the front desk sees it through the weeks it lasts. Weeks do not pass in a test, so a visit is
 * brought forward in the store to when it is lived through; one that never took place is put back at the end.
 */
final class Course {

    private static final Duration SOON = Duration.ofMinutes(30);

    private final GatewayClient staff;
    private final BookingStore store;
    private final UUID id;
    private final Map<UUID, Instant> starts = new LinkedHashMap<>();
    private final Set<UUID> over = new HashSet<>();

    Course(GatewayClient staff, BookingStore store, JsonNode booked) {
        this.staff = staff;
        this.store = store;
        this.id = UUID.fromString(booked.path("id").asString());
        for (JsonNode visit : booked.path("visits").values()) {
            starts.put(
                    UUID.fromString(visit.path("appointmentId").asString()),
                    Instant.parse(visit.path("start").asString()));
        }
    }

    UUID visit(int number) {
        return List.copyOf(starts.keySet()).get(number - 1);
    }

    int visits() {
        return starts.size();
    }

    /** It begins soon, after those of lower numbers. */
    void comesTo(int number) {
        store.begin(visit(number), store.now().plus(SOON).plus(Duration.ofMinutes(number)));
    }

    /** What came of saying how much it hurts. */
    JsonNode hurts(int number, String moment, int pain) {
        return staff.post(pathOf(number) + "/scores", Map.of("moment", moment, "pain", pain))
                .expect(201);
    }

    Answer checkIn(int number) {
        return staff.post(pathOf(number) + "/check-in", Map.of());
    }

    void takesPlace(int number, int painBefore, int painAfter) {
        comesTo(number);
        hurts(number, "before", painBefore);
        checkIn(number).expect(200);
        isOver(number);
        hurts(number, "after", painAfter);
    }

    void isOver(int number) {
        staff.post(pathOf(number) + "/completion", Map.of()).expect(200);
        over.add(visit(number));
    }

    JsonNode shown() {
        return staff.get("/api/v1/care-plans/" + id).expect(200);
    }

    Answer resume(String reason) {
        return staff.post("/api/v1/care-plans/" + id + "/resumption", Map.of("reason", reason));
    }

    Answer review(Map<String, String> decision) {
        return staff.post("/api/v1/care-plans/" + id + "/review", decision);
    }

    /** In the form that is accepted: JSON, or a page to print. */
    Answer summary(String form) {
        return staff.send("GET", "/api/v1/care-plans/" + id + "/summary", BodyPublishers.noBody(), "Accept", form);
    }

    void putBack() {
        starts.forEach((visit, start) -> {
            if (!over.contains(visit)) {
                store.begin(visit, start);
            }
        });
    }

    private String pathOf(int number) {
        return "/api/v1/appointments/" + visit(number);
    }
}
