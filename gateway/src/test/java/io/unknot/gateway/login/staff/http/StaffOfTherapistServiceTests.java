package io.unknot.gateway.login.staff.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import io.unknot.gateway.login.Identity;
import io.unknot.gateway.login.staff.StaffRecord;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import io.unknot.service.token.MintedTokens;
import io.unknot.service.token.TokenIssuer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class StaffOfTherapistServiceTests {

    private static final UUID JO = UUID.fromString("00000000-0000-4000-8000-0000000000f1");
    private static final UUID RIVERSIDE = UUID.fromString("00000000-0000-4000-8000-000000000101");

    private volatile int status = 200;
    private volatile String answer = "";
    private volatile String asked = "";
    private volatile String token = "";
    private final DisposableServer therapistService = HttpServer.create()
            .host("localhost")
            .port(0)
            .route(routes -> routes.post("/internal/staff/lookup", (request, response) -> {
                token = request.requestHeaders().get("Authorization").substring("Bearer ".length());
                return request.receive().aggregate().asString().flatMap(body -> {
                    asked = body;
                    return response.status(status)
                            .header("Content-Type", "application/json")
                            .sendString(Mono.just(answer))
                            .then();
                });
            }))
            .bindNow();

    private final StaffOfTherapistService staff = new StaffOfTherapistService(
            new MintedTokens(new TokenIssuer("gateway", InstantSource.system())),
            "http://localhost:" + therapistService.port());

    @AfterEach
    void stop() {
        therapistService.disposeNow();
    }

    @Test
    void asksInTheGatewaysOwnName() throws Exception {
        status = 404;
        find(Optional.of("jo@clinic.example"));
        assertThat(asked)
                .isEqualTo("{\"issuer\":\"https://id.example\",\"subject\":\"jo\",\"email\":\"jo@clinic.example\"}");
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("therapist-service");
        assertThat(claims.getStringClaim("kind")).isEqualTo("service");
        assertThat(claims.getSubject()).isEqualTo("gateway");
    }

    @Test
    void doesNotNameAnAddressNobodyChecked() {
        status = 404;
        find(Optional.empty());
        assertThat(asked).doesNotContain("@");
    }

    @Test
    void readsWhatIsOnRecord() {
        answer = """
            {"staffId": "%s", "name": "Jo Lindqvist", "roles": ["front-desk", "therapist"], "clinics": ["%s"],
             "active": true}
            """.formatted(JO, RIVERSIDE);
        assertThat(find(Optional.empty()))
                .contains(new StaffRecord(
                        new Caller.Staff(JO, Set.of(Role.FRONT_DESK, Role.THERAPIST), ClinicScope.of(RIVERSIDE)),
                        "Jo Lindqvist",
                        true));
    }

    @Test
    void readsTheScopeOfEveryClinicAndThatSomebodyHasLeft() {
        answer = """
            {"staffId": "%s", "name": "Jo", "roles": ["organisation-admin"], "clinics": ["*"], "active": false}
            """.formatted(JO);
        var record = find(Optional.empty()).orElseThrow();
        assertThat(record.staff().clinics()).isEqualTo(ClinicScope.everywhere());
        assertThat(record.active()).isFalse();
    }

    @Test
    void knowsThatNobodyIsOnRecordFromNobodyAnswering() {
        status = 404;
        assertThat(find(Optional.empty())).isEmpty();
        status = 503;
        assertThatThrownBy(() -> find(Optional.empty())).isNotNull();
        status = 200;
        answer = "{\"roles\": [\"owner-of-everything\"]}";
        assertThatThrownBy(() -> find(Optional.empty())).isNotNull();
    }

    private Optional<StaffRecord> find(Optional<String> email) {
        return staff.find(new Identity("https://id.example", "jo", email)).blockOptional();
    }
}
