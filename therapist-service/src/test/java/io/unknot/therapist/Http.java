package io.unknot.therapist;

import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
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

    public static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
    public static final Caller VISITOR = new Caller.Visitor();
    public static final Caller.Staff MANAGER = new Caller.Staff(PERSON, Set.of(Role.MANAGER), ClinicScope.everywhere());

    public static final String CLINIC = "/api/v1/clinics/{id}";
    public static final String TREATMENT = "/api/v1/treatments/{id}";
    public static final String THERAPIST = "/api/v1/therapists/{id}";
    public static final String SHIFT = "/api/v1/shifts/{id}";

    private final Environment environment;

    Http(Environment environment) {
        this.environment = environment;
    }

    public static Caller managerOf(UUID... clinics) {
        return new Caller.Staff(PERSON, Set.of(Role.MANAGER), ClinicScope.of(clinics));
    }

    public static Caller frontDeskOf(UUID... clinics) {
        return new Caller.Staff(PERSON, Set.of(Role.FRONT_DESK), ClinicScope.of(clinics));
    }

    /** To the service's own port. */
    public WebTestClient as(Caller caller) {
        return client("local.server.port")
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(TestGateway.mint(caller)))
                .build();
    }

    /** Also to the service's own port, for answers that do not end. */
    public WebClient client(Caller caller) {
        return WebClient.builder()
                .baseUrl("http://localhost:" + environment.getRequiredProperty("local.server.port"))
                .defaultHeaders(headers -> headers.setBearerAuth(TestGateway.mint(caller)))
                .build();
    }

    public WebTestClient withoutToken() {
        return client("local.server.port");
    }

    public WebTestClient management() {
        return client("local.management.port");
    }

    public ResponseSpec get(Caller caller, String uri, Object... variables) {
        return as(caller).get().uri(uri, variables).exchange();
    }

    public ResponseSpec put(Caller caller, String json, String uri, Object... variables) {
        return as(caller)
                .put()
                .uri(uri, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    /** Puts the whole story, each part after those it refers to. */
    public void putAll(Riverside riverside) {
        put(CLINIC, riverside.clinicId(), riverside.clinicJson());
        put(TREATMENT, riverside.treatmentId(), riverside.treatmentJson());
        put(THERAPIST, riverside.therapistId(), riverside.therapistJson());
        put(SHIFT, riverside.shiftId(), riverside.shiftJson());
    }

    /** As a manager, and well. */
    public void put(String uri, UUID id, String json) {
        put(MANAGER, json, uri, id).expectStatus().is2xxSuccessful();
    }

    private WebTestClient client(String portProperty) {
        return WebClients.of(environment.getRequiredProperty(portProperty, Integer.class));
    }
}
