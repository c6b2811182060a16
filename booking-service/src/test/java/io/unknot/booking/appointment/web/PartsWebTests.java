package io.unknot.booking.appointment.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.web.AppointmentView.PartView;
import io.unknot.service.access.Caller;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@BookingServiceTest
class PartsWebTests {

    private static final String APPOINTMENTS = "/api/v1/appointments";

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(2);
    private Caller sam = new Caller.Visitor();

    @BeforeEach
    void samHasASoreBack() {
        riverside = town.open(Riverside.withRooms(2));
        sam = new Caller.Client(town.client());
    }

    @Test
    void aVisitInPartsIsHeldConfirmedReadAndCalledOffAsOne() {
        var held = post(inParts(Riverside.ten()), APPOINTMENTS + "/holds", 201);
        assertThat(requireNonNull(held.parts()))
                .extracting(PartView::therapistId)
                .containsExactly(riverside.mara(), riverside.noor());
        assertThat(held.end()).isEqualTo(Riverside.at(11, 20));

        post("", APPOINTMENTS + "/" + held.id() + "/confirmation", 200);
        var read = requireNonNull(http.get(sam, APPOINTMENTS + "/{id}", held.id())
                .expectBody(AppointmentView.class)
                .returnResult()
                .getResponseBody());
        assertThat(read.parts()).isEqualTo(held.parts());
        post("", APPOINTMENTS + "/" + held.id() + "/cancellation", 200);

        post(inParts(Riverside.ten()), APPOINTMENTS, 201);
    }

    @Test
    void everyPartIsTold() {
        var booked = post(inParts(Riverside.ten()), APPOINTMENTS, 201);

        var told = database.sql("SELECT payload FROM outbox WHERE subject = :id")
                .bind("id", booked.id())
                .mapValue(String.class)
                .one()
                .blockOptional()
                .orElseThrow();
        assertThat(told)
                .contains("furtherParts")
                .contains(riverside.noor().toString())
                .contains("\"end\":\"" + Riverside.at(11, 20) + "\"");
    }

    @Test
    void aVisitOfOnePartShowsNone() {
        var booked = post(single("\"durationMinutes\":40"), APPOINTMENTS, 201);

        assertThat(booked.parts()).isNull();
    }

    @Test
    void onlyTheStartOfAVisitInPartsMoves() {
        var booked = post(inParts(Riverside.ten()), APPOINTMENTS, 201);

        var moved =
                post("{\"start\":\"" + Riverside.at(10, 40) + "\"}", APPOINTMENTS + "/" + booked.id() + "/move", 200);

        assertThat(moved.end()).isEqualTo(Riverside.at(12, 0));
        assertThat(requireNonNull(moved.parts()))
                .extracting(PartView::therapistId)
                .containsExactly(riverside.mara(), riverside.noor());
        http.post(
                        sam,
                        "{\"start\":\"%s\",\"therapistId\":\"%s\"}".formatted(Riverside.ten(), riverside.noor()),
                        APPOINTMENTS + "/{id}/move",
                        booked.id())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:parts-stay");
    }

    @Test
    void aRefusedVisitInPartsNamesTimesAtWhichAllPartsAreFree() {
        var noorsClient = new Caller.Client(town.client());
        http.post(noorsClient, single(riverside.noor(), Riverside.at(10, 40)), APPOINTMENTS)
                .expectStatus()
                .isCreated();

        // Noor is free again from ten past ten minutes to noon on; before, she has to be done by 10:35.
        http.post(sam, inParts(Riverside.ten()), APPOINTMENTS)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.alternatives.length()")
                .isEqualTo(3)
                .jsonPath("$.alternatives[0].start")
                .value(start ->
                        assertThat(Instant.parse(String.valueOf(start))).isIn(Riverside.at(9, 0), Riverside.at(11, 0)))
                .jsonPath("$.alternatives[0].therapistId")
                .isEqualTo(riverside.mara().toString());
    }

    @Test
    void partsAndASingleTreatmentDoNotGoTogether() {
        refusesField("parts", inParts(Riverside.ten()).replaceFirst("\\{", "{\"durationMinutes\":40,"));
        var neither = "{\"clinicId\":\"%s\",\"start\":\"%s\"}".formatted(riverside.clinic(), Riverside.ten());
        refusesField("treatmentId", neither);
        refusesField("therapistId", neither);
        refusesField("parts", inParts(Riverside.ten(), 5));
        refusesField("parts", inParts(Riverside.ten(), 0));
    }

    private void refusesField(String field, String body) {
        http.post(sam, body, APPOINTMENTS)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.field == '%s')]".formatted(field))
                .isNotEmpty();
    }

    private AppointmentView post(String body, String address, int status) {
        return requireNonNull(http.post(sam, body, address)
                .expectStatus()
                .isEqualTo(status)
                .expectBody(AppointmentView.class)
                .returnResult()
                .getResponseBody());
    }

    private String single(String more) {
        return single(riverside.mara(), Riverside.ten()).replaceFirst("\\{", "{" + more + ",");
    }

    private String single(UUID therapist, Instant start) {
        return """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), therapist, start);
    }

    private String inParts(Instant start) {
        return inParts(start, 2);
    }

    private String inParts(Instant start, int count) {
        var parts = new StringBuilder();
        for (int part = 0; part < count; part++) {
            parts.append(part == 0 ? "" : ",")
                    .append("""
                        {"treatmentId":"%s","therapistId":"%s"}
                        """.formatted(riverside.treatment(), part % 2 == 0 ? riverside.mara() : riverside.noor()));
        }
        return """
            {"clinicId":"%s","start":"%s","parts":[%s]}
            """.formatted(riverside.clinic(), start, parts);
    }
}
