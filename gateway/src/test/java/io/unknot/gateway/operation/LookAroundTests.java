package io.unknot.gateway.operation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookAroundTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String BOOKED = "event appointment.booked";

    private final LookAround lookAround = new LookAround();

    @Test
    void countsWhatHappenedSinceTheLookBefore() {
        assertThat(booked(reading(100))).isZero();
        assertThat(booked(reading(103))).isEqualTo(3);
        assertThat(booked(reading(103))).isZero();
    }

    @Test
    void countsFromNothingWhenAProcessWasStartedAnew() {
        booked(reading(100));

        assertThat(booked(reading(2))).isEqualTo(2);
    }

    @Test
    void countsWhatHappenedWhileAProcessWasSilent() {
        booked(reading(100));

        assertThat(booked(Reading.none("booking-service", "http://one"))).isZero();
        assertThat(booked(reading(105))).isEqualTo(5);
    }

    @Test
    void countsWhatIsNewOnAProcessItKnows() {
        booked(new Reading("booking-service", "http://one", true, List.of()));

        assertThat(booked(reading(1))).isEqualTo(1);
    }

    @Test
    void takesLevelsAsTheyAre() {
        var waiting = new Figure("unknot_outbox_oldest_age_seconds", Map.of(), 12);
        var reading = new Reading("booking-service", "http://one", true, List.of(waiting));

        assertThat(lookAround.at(NOON, List.of(reading)).levels().outboxAgeSeconds())
                .isEqualTo(12);
    }

    @Test
    void takesThePartsOfAServiceTogetherAndLeavesOutStreams() {
        lookAround.at(NOON, List.of(served("http://one", 0, 0), served("http://two", 0, 0)));
        var both = lookAround.at(NOON, List.of(served("http://one", 4, 9), served("http://two", 2, 1)));
        var traffic = requireNonNull(both.traffic().get("booking-service"));

        assertThat(traffic.requests()).isEqualTo(6);
        assertThat(traffic.up()).isEqualTo(2);
    }

    @Test
    void aServiceThatSaysItIsNotReadyHasFailedNobody() {
        lookAround.at(NOON, List.of(failed(0, 0)));
        var both = lookAround.at(NOON, List.of(failed(12, 3)));

        assertThat(requireNonNull(both.traffic().get("booking-service")).failed())
                .isEqualTo(3);
    }

    private double booked(Reading reading) {
        return lookAround.at(NOON, List.of(reading)).count(BOOKED);
    }

    private static Reading reading(double booked) {
        var figure = new Figure("unknot_outbox_sent_total", Map.of("type", "io.unknot.appointment.booked.v1"), booked);
        return new Reading("booking-service", "http://one", true, List.of(figure));
    }

    private static Reading served(String address, double answers, double streams) {
        return new Reading(
                "booking-service",
                address,
                true,
                List.of(
                        new Figure(
                                "http_server_requests_seconds_count", Map.of("uri", "/api/v1/appointments"), answers),
                        new Figure(
                                "http_server_requests_seconds_count",
                                Map.of("uri", "/api/v1/clinics/{id}/day/stream"),
                                streams)));
    }

    private static Reading failed(double looks, double requests) {
        var name = "http_server_requests_seconds_count";
        return new Reading(
                "booking-service",
                "http://one",
                true,
                List.of(
                        new Figure(name, Map.of("uri", "/actuator/health/{*path}", "outcome", "SERVER_ERROR"), looks),
                        new Figure(name, Map.of("uri", "/api/v1/appointments", "outcome", "SERVER_ERROR"), requests)));
    }
}
