package io.unknot.notification.preference.therapist.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.neighbours.VisitStory;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What a therapist gets by mail, said by themselves and by nobody else. */
class TherapistMailsWebTests extends VisitStory {

    private static final String MAILS = "/api/v1/inbox/mails";

    private final UUID mara = UUID.randomUUID();
    private final Caller therapist = new Caller.Staff(mara, Set.of(Role.THERAPIST), ClinicScope.of());

    @Test
    void getsMailsOfAllUntilTheySayElse() {
        shows(api().get(MAILS, token(therapist)), true, true);

        shows(api().put(MAILS, token(therapist), "{\"visits\":false}"), false, true);
        shows(api().get(MAILS, token(therapist)), false, true);
        shows(api().put(MAILS, token(therapist), "{}"), true, true);
    }

    @Test
    void keepsEachWordOnceWithWhereItCameFrom() {
        api().put(MAILS, token(therapist), "{\"days\":false}").expectStatus().isOk();
        api().put(MAILS, token(therapist), "{\"days\":false}").expectStatus().isOk();

        assertThat(found("""
            SELECT string_agg(version || ' ' || visits || ' ' || days || ' ' || said_from, ', ') AS found
            FROM therapist_mails WHERE therapist_id = '%s'
            """.formatted(mara))).isEqualTo("1 true false THERAPIST");
    }

    @Test
    void isNotForClientsNorForOthersTherapists() {
        api().put(MAILS, token(therapist), "{\"days\":false}").expectStatus().isOk();
        var other = new Caller.Staff(UUID.randomUUID(), Set.of(Role.THERAPIST), ClinicScope.of());

        shows(api().get(MAILS, token(other)), true, true);
        api().get(MAILS, token(new Caller.Client(mara))).expectStatus().isForbidden();
        api().put(MAILS, token(new Caller.Client(mara)), "{}").expectStatus().isForbidden();
    }

    private String token(Caller caller) {
        return gateway.mint("notification-service", caller);
    }

    private static void shows(ResponseSpec answer, boolean visits, boolean days) {
        answer.expectStatus().isOk().expectBody().json("{\"visits\":%s,\"days\":%s}".formatted(visits, days));
    }
}
