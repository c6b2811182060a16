package io.unknot.service.database;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A small service with one table. */
@SpringBootConfiguration
@EnableAutoConfiguration
class VisitBook {

    final AtomicInteger timesReady = new AtomicInteger();

    @EventListener
    void on(DatabaseReady ready) {
        timesReady.incrementAndGet();
    }

    @Bean
    SecurityWebFilterChain open(ServerHttpSecurity http) {
        return http.authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .build();
    }

    @RestController
    record Visits(DatabaseClient database) {

        @GetMapping("/visits")
        Mono<Long> count() {
            return database.sql("select count(*) from visit")
                    .mapValue(Long.class)
                    .one();
        }

        @GetMapping("/settings")
        Mono<String> setting(@RequestParam String name) {
            return database.sql("select current_setting(:name)")
                    .bind("name", name)
                    .mapValue(String.class)
                    .one();
        }

        @GetMapping("/slow")
        Mono<Long> slow() {
            return database.sql("set statement_timeout = '50ms'; select count(*) from pg_sleep(5)")
                    .mapValue(Long.class)
                    .one();
        }
    }
}
