package io.unknot.booking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Proof;
import io.unknot.service.access.Role;
import io.unknot.service.testing.WebClients;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.WebClient;

/** Calls the service as somebody, through a real socket and with a real token. */
public final class Http {

    private final Environment environment;

    Http(Environment environment) {
        this.environment = environment;
    }

    public static Caller frontDeskOf(UUID... clinics) {
        return staffOf(Role.FRONT_DESK, clinics);
    }

    public static Caller managerOf(UUID... clinics) {
        return staffOf(Role.MANAGER, clinics);
    }

    public static Caller staffOf(Role role, UUID... clinics) {
        return new Caller.Staff(UUID.randomUUID(), Set.of(role), ClinicScope.of(clinics));
    }

    /** Whoever gives the visits that name them. */
    public static Caller therapist(UUID therapist, UUID... clinics) {
        return new Caller.Staff(therapist, Set.of(Role.THERAPIST), ClinicScope.of(clinics));
    }

    /** Of every clinic. */
    public static Caller chainManager() {
        return new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.everywhere());
    }

    /** Of an answer that must be 200. */
    public static String body(ResponseSpec answer) {
        return body(answer, 200);
    }

    /** Of an answer that must have this status. */
    public static String body(ResponseSpec answer, int status) {
        return requireNonNull(answer.expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    /** That the answer must be this problem; what it says. */
    public static String refused(ResponseSpec answer, int status, String type) {
        var problem = body(answer, status);
        assertThat(JsonPath.<String>read(problem, "$.type")).isEqualTo("urn:unknot:problem:" + type);
        return problem;
    }

    /** As somebody who has just proved who they are. */
    public WebTestClient as(Caller caller) {
        return with(TestGateway.mint(caller));
    }

    /** As somebody who proved it then. */
    public WebTestClient as(Caller caller, Proof proof) {
        return with(TestGateway.mint(caller, proof));
    }

    private WebTestClient with(String token) {
        return withoutToken()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }

    /** For answers that do not end. */
    public WebClient streaming(Caller caller) {
        return WebClient.builder()
                .baseUrl("http://localhost:" + environment.getRequiredProperty("local.server.port"))
                .defaultHeaders(headers -> headers.setBearerAuth(TestGateway.mint(caller)))
                .build();
    }

    public WebTestClient withoutToken() {
        return WebClients.of(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    public ResponseSpec get(Caller caller, String uri, Object... variables) {
        return as(caller).get().uri(uri, variables).exchange();
    }

    public ResponseSpec post(Caller caller, String json, String uri, Object... variables) {
        return as(caller)
                .post()
                .uri(uri, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    public ResponseSpec put(Caller caller, String json, String uri, Object... variables) {
        return as(caller)
                .put()
                .uri(uri, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }
}
