package io.unknot.gateway.login.staff.http;

import io.netty.channel.ChannelOption;
import io.unknot.gateway.login.Identity;
import io.unknot.gateway.login.staff.StaffRecord;
import io.unknot.gateway.login.staff.StaffRecords;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import io.unknot.service.token.MintedTokens;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Asks therapist-service in the gateway's own name, and does not wait long for the answer. */
@Component
final class StaffOfTherapistService implements StaffRecords {

    private static final String THERAPIST_SERVICE = "therapist-service";
    private static final Caller GATEWAY = new Caller.Service("gateway");
    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(3);

    private final WebClient therapistService;
    private final MintedTokens tokens;

    StaffOfTherapistService(
            MintedTokens tokens, @Value("${unknot.routes.therapist-service:http://localhost:8081}") String address) {
        this.therapistService = WebClient.builder()
                .baseUrl(address)
                .clientConnector(new ReactorClientHttpConnector(http()))
                .build();
        this.tokens = tokens;
    }

    @Override
    public Mono<StaffRecord> find(Identity identity) {
        return therapistService
                .post()
                .uri("/internal/staff/lookup")
                .headers(headers -> headers.setBearerAuth(tokens.of(THERAPIST_SERVICE, GATEWAY)))
                .bodyValue(Question.of(identity))
                .retrieve()
                .bodyToMono(Answer.class)
                .map(Answer::read)
                .onErrorResume(WebClientResponseException.NotFound.class, none -> Mono.empty())
                .timeout(SLOWEST_ANSWER);
    }

    private static HttpClient http() {
        var connections = ConnectionProvider.builder("staff")
                .maxConnections(10)
                .pendingAcquireMaxCount(500)
                .pendingAcquireTimeout(Duration.ofSeconds(2))
                .maxIdleTime(Duration.ofSeconds(20))
                .build();
        return HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000)
                .responseTimeout(Duration.ofSeconds(2));
    }

    record Question(String issuer, String subject, @Nullable String email) {
        static Question of(Identity identity) {
            return new Question(
                    identity.issuer(),
                    identity.subject(),
                    identity.verifiedEmail().orElse(null));
        }
    }

    record Answer(UUID staffId, String name, List<String> roles, List<String> clinics, boolean active) {
        StaffRecord read() {
            var trusted = roles.stream().map(Role::of).collect(Collectors.toUnmodifiableSet());
            var scope = clinics.contains("*")
                    ? ClinicScope.everywhere()
                    : ClinicScope.of(clinics.stream().map(UUID::fromString).toArray(UUID[]::new));
            return new StaffRecord(new Caller.Staff(staffId, trusted, scope), name, active);
        }
    }
}
