package io.unknot.notification.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.notification.neighbours.Api;
import io.unknot.notification.neighbours.VisitStory;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Proof;
import io.unknot.service.access.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What a client, or a manager for them, is given of everything that was sent. */
class ExportWebTests extends VisitStory {

    private Caller client = new Caller.Visitor();

    @BeforeEach
    void bookAVisit() {
        client = new Caller.Client(story.client());
        book();
        awaitState(story, "confirmation", "sent");
    }

    @Test
    void hasEveryMessageWhatWasAnsweredAndWhatWasSaidOfMessages() {
        api().put(
                        "/api/v1/clients/" + story.client() + "/notification-preferences",
                        token(client),
                        "{\"optedOut\":[\"offers\"]}")
                .expectStatus()
                .isOk();

        var all = text(export(client));

        assertThat(JsonPath.<List<String>>read(all, "$.messages[*].kind"))
                .containsExactlyInAnyOrder("confirmation", "early-reminder", "late-reminder");
        assertThat(JsonPath.<List<String>>read(all, "$.messages[?(@.state=='sent')].sentAt"))
                .hasSize(1);
        assertThat(JsonPath.<List<String>>read(all, "$.messages[*].aboutId"))
                .containsOnly(story.appointment().toString());
        assertThat(JsonPath.<List<String>>read(all, "$.messagePreferences[0].optedOut"))
                .containsExactly("OFFERS");
        assertThat(JsonPath.<List<Object>>read(all, "$.refusedAddresses")).isEmpty();
    }

    @Test
    void givesAManagerWhatIsAboutVisitsToTheirClinicsAndNobodyElseAnything() {
        var here = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.of(story.clinic()));
        var elsewhere = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.of(UUID.randomUUID()));
        var desk = new Caller.Staff(UUID.randomUUID(), Set.of(Role.FRONT_DESK), ClinicScope.of(story.clinic()));

        assertThat(JsonPath.<List<String>>read(text(export(here)), "$.messages[*].kind"))
                .hasSize(3);
        export(elsewhere).expectStatus().isNotFound();
        export(desk).expectStatus().isForbidden();
        export(new Caller.Client(UUID.randomUUID())).expectStatus().isNotFound();
        export(new Caller.Operator(UUID.randomUUID())).expectStatus().isForbidden();

        run("UPDATE message SET clinic_id = gen_random_uuid() WHERE subject_id = :id AND kind = 'LATE_REMINDER'");
        assertThat(JsonPath.<List<String>>read(text(export(here)), "$.messages[*].kind"))
                .hasSize(2);
        assertThat(JsonPath.<List<String>>read(text(export(client)), "$.messages[*].kind"))
                .hasSize(3);
    }

    @Test
    void asksForAProofThatIsFresh() {
        var stale = gateway.mint("notification-service", client, Proof.NONE);

        api().get(path(), stale).expectStatus().isForbidden();
        api().get(path(), gateway.mint("notification-service", Api.MANAGER, Proof.NONE))
                .expectStatus()
                .isForbidden();
    }

    private ResponseSpec export(Caller caller) {
        return api().get(path(), token(caller));
    }

    private String path() {
        return "/api/v1/clients/" + story.client() + "/messages";
    }

    private String token(Caller caller) {
        return gateway.mint("notification-service", caller);
    }

    private static String text(ResponseSpec answer) {
        return String.valueOf(answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
