package io.unknot.service.problem;

import io.r2dbc.spi.R2dbcTimeoutException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A small service with one of everything that can be sent wrong; its door is open, so that only bodies matter. */
@SpringBootConfiguration
@EnableAutoConfiguration
class TreatmentDesk {

    @Bean
    SecurityWebFilterChain open(ServerHttpSecurity http) {
        return http.authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .build();
    }

    @RestController
    static class Treatments {

        @PutMapping("/treatments/{id}")
        Mono<Treatment> put(@PathVariable UUID id, @Valid @RequestBody Treatment treatment) {
            return Mono.just(treatment);
        }

        @GetMapping("/treatments")
        Mono<String> find(
                @RequestParam UUID clinic,
                @RequestParam Instant from,
                @RequestParam(defaultValue = "200") @Min(1) @Max(500) int limit) {
            return Mono.just(clinic + " " + from + " " + limit);
        }

        @GetMapping("/failing/{how}")
        Mono<String> fail(@PathVariable String how) {
            return switch (how) {
                case "refused" ->
                    Mono.error(Problem.of(409, "time-taken", "Somebody has that time")
                            .detail("Mara is with another client at 09:40.")
                            .next("Take one of the alternatives.")
                            .with("alternatives", List.of(new Free("mara", Instant.parse("2026-11-24T10:20:00Z"))))
                            .toException());
                case "refused-inside" ->
                    Mono.error(new IllegalStateException(Problem.of(410, "hold-expired", "The hold has expired")
                            .toException()));
                case "busy" ->
                    Mono.error(Problem.of(409, "request-in-flight", "Still at it")
                            .retryAfter(1)
                            .toException());
                case "pool" -> Mono.error(new R2dbcTimeoutException("Connection acquisition timed out after 5000ms"));
                default -> Mono.error(new IllegalStateException("secret: table clients, row 7"));
            };
        }

        record Free(String therapist, Instant start) {}
    }

    record Treatment(
            @NotBlank String name,
            @Min(10) @Max(240) int durationMinutes,
            @Valid @NotNull Price price,
            @Nullable Technique technique,
            @Nullable UUID clinic,
            @Nullable Instant since,
            @Nullable List<@Valid Hours> hours) {}

    record Price(@Min(0) long amountMinor, @NotBlank String currency) {}

    record Hours(DayOfWeek day, LocalTime from, LocalTime until) {
        Hours {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("until must be after from");
            }
        }
    }

    enum Technique {
        SWEDISH,
        DEEP_TISSUE
    }
}
