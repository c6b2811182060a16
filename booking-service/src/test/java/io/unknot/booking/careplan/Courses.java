package io.unknot.booking.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.service.access.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import java.util.UUID;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Courses at the Riverside, asked for over HTTP. */
public record Courses(Http http, Riverside riverside) {

    public static final String PLANS = "/api/v1/care-plans";

    /** The first day of a course: in three days. */
    public static LocalDate firstDay() {
        return LocalDate.now(Clock.system(Riverside.LEEDS)).plusDays(3);
    }

    /** Twice a week for three weeks; more is JSON such as {@code "parts": ["MORNING"],}. */
    public String course(String more) {
        return preset("course", more);
    }

    public String preset(String preset, String more) {
        return """
            {%s "preset": "%s", "treatmentId": "%s", "clinics": ["%s"], "firstDay": "%s"}
            """.formatted(more, preset, riverside.treatment(), riverside.clinic(), firstDay());
    }

    /** As a therapist writes it down: so many visits, so far apart. */
    public String written(UUID client, int visits, int minDays, int maxDays) {
        var each = "{\"treatmentId\": \"%s\"}".formatted(riverside.treatment());
        return """
            {"clientId": "%s", "visits": [%s], "spacing": {"minDays": %d, "maxDays": %d}, "clinics": ["%s"],
             "firstDay": "%s"}
            """.formatted(
                        client,
                        String.join(", ", Collections.nCopies(visits, each)),
                        minDays,
                        maxDays,
                        riverside.clinic(),
                        firstDay());
    }

    public JsonNode preview(Caller caller, String course) {
        return json(http.post(caller, course, PLANS + "/preview"), 200);
    }

    /** The course with the times that were shown. */
    public static String booking(String course, JsonNode preview) {
        var times = new ArrayList<String>();
        for (var visit : preview.path("visits")) {
            var time = visit.path("time");
            times.add("""
                {"start": "%s", "therapistId": "%s", "clinicId": "%s"}
                """.formatted(text(time, "start"), text(time, "therapistId"), text(time, "clinicId")));
        }
        return "{\"course\": %s, \"times\": [%s]}".formatted(course, String.join(", ", times));
    }

    /** Booked at the best times there are. */
    public JsonNode booked(Caller caller, String course) {
        return json(http.post(caller, booking(course, preview(caller, course)), PLANS), 201);
    }

    public static JsonNode json(ResponseSpec response, int status) {
        var body = new String(
                Objects.requireNonNullElse(response.expectBody().returnResult().getResponseBodyContent(), new byte[0]),
                StandardCharsets.UTF_8);
        assertThat(response.expectBody().returnResult().getStatus().value())
                .as(body)
                .isEqualTo(status);
        return JsonMapper.shared().readTree(body);
    }

    public static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }
}
