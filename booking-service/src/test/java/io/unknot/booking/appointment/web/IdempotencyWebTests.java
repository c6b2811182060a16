package io.unknot.booking.appointment.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@BookingServiceTest
class IdempotencyWebTests {

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    private Riverside riverside = Riverside.withRooms(1);
    private Caller sam = new Caller.Visitor();
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void samHasASoreBack() {
        riverside = town.open(Riverside.withRooms(1));
        sam = new Caller.Client(town.client());
    }

    @Test
    void theSameRequestAgainHasTheSameAnswer() {
        var first = post(sam, key, Riverside.ten());
        var again = post(sam, key, Riverside.ten());

        assertThat(first.getStatus().value()).isEqualTo(201);
        assertThat(again.getStatus().value()).isEqualTo(201);
        assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(again.getResponseHeaders().getLocation())
                .isEqualTo(first.getResponseHeaders().getLocation());
    }

    @Test
    void aRefusalIsAnsweredAgainToo() {
        post(sam, UUID.randomUUID().toString(), Riverside.ten());
        var other = new Caller.Client(town.client());

        var first = post(other, key, Riverside.ten());
        var again = post(other, key, Riverside.ten());

        assertThat(first.getStatus().value()).isEqualTo(409);
        assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
    }

    @Test
    void anotherRequestUnderTheKeyIsRefused() {
        post(sam, key, Riverside.ten());

        var other = post(sam, key, Riverside.at(14, 0));

        assertThat(other.getStatus().value()).isEqualTo(422);
        assertThat(other.getResponseBody()).contains("idempotency-key-reused");
    }

    @Test
    void anotherCallerMayUseTheSameKey() {
        post(sam, key, Riverside.ten());

        assertThat(post(new Caller.Client(town.client()), key, Riverside.at(14, 0))
                        .getStatus()
                        .value())
                .isEqualTo(201);
    }

    @Test
    void aHundredAtOnceMakeOneBooking() {
        var answers = Flux.range(0, 100)
                .flatMap(
                        _ -> Mono.fromCallable(() -> post(sam, key, Riverside.ten()))
                                .subscribeOn(Schedulers.boundedElastic()),
                        20)
                .collectList()
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();

        assertThat(answers).extracting(answer -> answer.getStatus().value()).containsOnly(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.getStatus().value() == 201)
                .extracting(EntityExchangeResult::getResponseBody)
                .isNotEmpty()
                .containsOnly(post(sam, key, Riverside.ten()).getResponseBody());
        assertThat(answers)
                .filteredOn(answer -> answer.getStatus().value() == 409)
                .allSatisfy(answer -> {
                    assertThat(answer.getResponseBody()).contains("request-in-flight");
                    assertThat(answer.getResponseHeaders().getFirst("Retry-After"))
                            .isEqualTo("1");
                });
    }

    private EntityExchangeResult<String> post(Caller caller, String key, Instant start) {
        return http.as(caller)
                .post()
                .uri("/api/v1/appointments")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                    {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s"}
                    """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), start))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }
}
