package io.unknot.notification.retention.web;

import io.unknot.notification.neighbours.Api;
import io.unknot.notification.neighbours.VisitStory;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Proof;
import io.unknot.service.access.Role;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may see what is old, and do away with it. */
class MessageRetentionWebTests extends VisitStory {

    private static final String RETENTION = "/api/v1/messages/retention";

    private static final Caller ADMIN =
            new Caller.Staff(UUID.randomUUID(), Set.of(Role.ORGANISATION_ADMIN), ClinicScope.everywhere());

    @Test
    void isForAdministratorsWhoHaveJustProvedWhoTheyAre() {
        api().get(RETENTION, token(ADMIN, Proof.NONE))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.keptFor")
                .isEqualTo("P2Y")
                .jsonPath("$.count")
                .isEqualTo(0);
        api().get(RETENTION, gateway.mint("notification-service", Api.MANAGER))
                .expectStatus()
                .isForbidden();
        api().post(RETENTION + "/runs", token(ADMIN, Proof.NONE), "")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:step-up-required");
        api().post(RETENTION + "/runs", gateway.mint("notification-service", Api.MANAGER), "")
                .expectStatus()
                .isForbidden();
        api().post(RETENTION + "/runs", gateway.mint("notification-service", ADMIN), "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.count")
                .isEqualTo(0);
    }

    private String token(Caller caller, Proof proof) {
        return gateway.mint("notification-service", caller, proof);
    }
}
