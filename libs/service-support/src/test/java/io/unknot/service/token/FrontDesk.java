package io.unknot.service.token;

import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A small service that tells callers who it takes them for. */
@SpringBootConfiguration
@EnableAutoConfiguration
class FrontDesk {

    @RestController
    static class Desk {

        @GetMapping("/who")
        Mono<String> who(Caller caller) {
            return Mono.just(caller.toString());
        }

        @PostMapping("/treatments")
        Mono<String> add(Caller caller) {
            return Mono.fromCallable(() -> Access.anyManager(caller).staffId().toString());
        }

        @GetMapping("/proof")
        Mono<String> proof(Proof proof) {
            return Mono.just(proof.at().toString());
        }

        @GetMapping("/internal/jwks")
        Mono<String> jwks() {
            return Mono.just("{\"keys\":[]}");
        }
    }
}
