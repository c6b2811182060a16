package io.unknot.booking.client.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class ClientSearchWebTests {

    private static final String SEARCH = "/api/v1/clients/search";

    @Autowired
    private Http http;

    private final Caller frontDesk = Http.frontDeskOf(UUID.randomUUID());

    /** Of this test alone: other tests have clients of their own. */
    private final String family = "Q" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void theServiceIsReady() {
        await().untilAsserted(() -> search(frontDesk, family).expectStatus().isOk());
    }

    @Test
    void findsByTheBeginningOfAnyWordWhateverCaseAndAccents() {
        var jose = client("José O'Brien-%s".formatted(family), "back.pain@example.org", "");
        client("Ana " + family, "ana@example.org", "");

        for (var typed : List.of("jose ", "JOS", "o'br", "brien", "back.pa", "bac exam")) {
            assertThat(found(typed + " " + family)).as(typed).containsExactly(jose);
        }
        assertThat(found("ose " + family)).isEmpty();
        assertThat(found("% " + family)).hasSize(2);
        assertThat(found("j " + family))
                .as("one letter is looked at among those found")
                .containsExactly(jose);
    }

    @Test
    void findsByAnyWayToWriteAPhoneNumber() {
        var number = "113" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000L);
        var sam = client("Sam " + family, "sam@example.org", "+44" + number);

        for (var typed : List.of("+44" + number, "0044 " + number, "0" + number, "(0113) " + number.substring(3))) {
            assertThat(found(typed)).as(typed).containsExactly(sam);
        }
        assertThat(found(number.substring(4))).as("its ending").contains(sam);
        assertThat(found("0113")).as("its beginning").doesNotContain(sam);
        assertThat(found("+-")).isEmpty();
    }

    @Test
    void findsByTheWholeEmailAndTellsApartWordsThatBeginAlike() {
        var wilhelmina = client("Wilhelmina " + family, "wilhelmina.%s@example.org".formatted(family), "");
        var wilhelmine = client("Wilhelmine " + family, "%s.two@example.org".formatted(family), "");

        assertThat(found("WILHELMINA.%s@Example.org".formatted(family))).containsExactly(wilhelmina);
        assertThat(found("wilhelmine " + family)).containsExactly(wilhelmine);
        assertThat(found("wilhelmin " + family)).containsExactly(wilhelmina, wilhelmine);
        assertThat(found(family + ".two@exam")).containsExactly(wilhelmine);
    }

    @Test
    void findsNobodyByWhatTheyWereCalledBefore() {
        var id = client("Before " + family, "before.%s@example.org".formatted(family), "+441134960000");

        var after = "{\"name\":\"After %s\",\"email\":\"after.%s@example.org\"}".formatted(family, family);
        http.put(frontDesk, after, "/api/v1/clients/{id}", id).expectStatus().isOk();

        assertThat(found("before " + family)).isEmpty();
        assertThat(found("before.%s@example.org".formatted(family))).isEmpty();
        assertThat(found("after " + family)).containsExactly(id);
    }

    @Test
    void showsTwentyAndSaysThatThereAreMore() {
        for (int each = 10; each < 31; each++) {
            client("Sam%d %s".formatted(each, family), "sam@example.org", "");
        }

        search(frontDesk, family)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.clients.length()")
                .isEqualTo(20)
                .jsonPath("$.clients[0].name")
                .value(String.class, name -> assertThat(name).startsWith("Sam1"))
                .jsonPath("$.more")
                .isEqualTo(true);
    }

    @Test
    void onlyTheFrontDeskAndManagersSearch() {
        search(staff(Role.MANAGER), family).expectStatus().isOk();
        search(staff(Role.THERAPIST), family).expectStatus().isForbidden();
        search(new Caller.Client(UUID.randomUUID()), family).expectStatus().isForbidden();
        search(new Caller.Operator(UUID.randomUUID()), family).expectStatus().isForbidden();
        search(new Caller.Visitor(), family).expectStatus().isUnauthorized();
    }

    @Test
    void asksForTwoCharactersAndNoMoreThanAHundred() {
        for (var typed : List.of("", "a", " a ", "a".repeat(101))) {
            search(frontDesk, typed)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("text");
        }
        search(frontDesk, "ab").expectStatus().isOk();
    }

    private static Caller staff(Role role) {
        return new Caller.Staff(UUID.randomUUID(), Set.of(role), ClinicScope.everywhere());
    }

    private UUID client(String name, String email, String phone) {
        var id = UUID.randomUUID();
        var body = "{\"name\":\"%s\",\"email\":\"%s\"%s}"
                .formatted(name, email, phone.isEmpty() ? "" : ",\"phone\":\"" + phone + "\"");
        http.put(frontDesk, body, "/api/v1/clients/{id}", id).expectStatus().isCreated();
        return id;
    }

    private List<UUID> found(String text) {
        var list = search(frontDesk, text)
                .expectStatus()
                .isOk()
                .expectBody(ClientSearchController.FoundList.class)
                .returnResult()
                .getResponseBody();
        return list == null
                ? List.of()
                : list.clients().stream().map(ClientSearchController.Found::id).toList();
    }

    private ResponseSpec search(Caller caller, String text) {
        return http.post(caller, "{\"text\":\"%s\"}".formatted(text), SEARCH);
    }
}
