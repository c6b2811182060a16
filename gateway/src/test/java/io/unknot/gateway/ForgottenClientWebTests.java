package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody forgets a client who is logged in here and there. */
class ForgottenClientWebTests extends GatewayTest {

    private static final String CLIENT = "00000000-0000-4000-8000-0000000000c1";
    private static final String ERASURE = "/api/v1/clients/" + CLIENT + "/erasure";

    @AfterEach
    void upstreamAgrees() {
        upstream.erasure = 204;
    }

    @Test
    void endsEverySessionOfAClientWhoIsForgottenByAManager() {
        var phone = loggedIn("client");
        var manager = loggedIn("manager");
        var other = loggedIn("client2");

        manager.send(POST, ERASURE, "{\"reason\":\"asked for it\"}")
                .expectStatus()
                .isNoContent();

        assertThat(phone.whoIsLoggedIn()).isNull();
        assertThat(manager.whoIsLoggedIn()).isNotNull();
        assertThat(other.whoIsLoggedIn()).isNotNull();
    }

    @Test
    void endsTheSessionInWhichAClientHadThemselvesForgotten() {
        var phone = loggedIn("client");
        var desk = loggedIn("client");

        desk.send(POST, ERASURE, "{}").expectStatus().isNoContent();

        assertThat(phone.whoIsLoggedIn()).isNull();
        assertThat(desk.whoIsLoggedIn()).isNull();
    }

    @Test
    void endsNoneWhileTheClientIsNotForgotten() {
        upstream.erasure = 409;
        var phone = loggedIn("client");

        phone.send(POST, ERASURE, "{}").expectStatus().isEqualTo(409);

        assertThat(phone.whoIsLoggedIn()).isNotNull();
    }
}
