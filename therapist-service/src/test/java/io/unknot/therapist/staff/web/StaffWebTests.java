package io.unknot.therapist.staff.web;

import static io.unknot.therapist.Refusals.assertInvalid;
import static io.unknot.therapist.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@TherapistServiceTest
class StaffWebTests {

    private static final String STAFF = "/api/v1/staff/{id}";
    private static final Caller ADMINISTRATOR =
            new Caller.Staff(UUID.randomUUID(), Set.of(Role.ORGANISATION_ADMIN), ClinicScope.everywhere());

    @Autowired
    Http http;

    @Autowired
    DatabaseClient database;

    private final UUID here = UUID.randomUUID();
    private final UUID elsewhere = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final Caller manager = Http.managerOf(here);

    @Test
    void aManagerTakesOnSomebodyForTheirClinic() {
        put(manager, body("front-desk", here))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.active")
                .isEqualTo(true)
                .jsonPath("$.recognised")
                .isEqualTo(false);

        http.get(manager, STAFF, id).expectStatus().isOk().expectBody().json(body("front-desk", here));
        put(manager, body("front-desk", here))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
    }

    @Test
    void aManagerNeverTrustsAnybodyWithMoreThanTheyHave() {
        assertRefused(put(manager, body("organisation-admin", "*")), 403, "not-allowed");
        assertRefused(put(manager, body("manager", "*")), 403, "not-allowed");
        assertRefused(put(manager, body("front-desk", elsewhere)), 403, "not-allowed");
        assertRefused(put(manager, body("front-desk", here + "\",\"" + elsewhere)), 403, "not-allowed");
        http.get(ADMINISTRATOR, STAFF, id).expectStatus().isNotFound();

        put(manager, body("manager", here)).expectStatus().isCreated();
        assertRefused(put(manager, body("manager", "*")), 403, "not-allowed");
    }

    @Test
    void aManagerOfEveryClinicMakesNoAdministrator() {
        assertRefused(put(Http.MANAGER, body("organisation-admin", "*")), 403, "not-allowed");
        put(ADMINISTRATOR, body("organisation-admin", "*")).expectStatus().isCreated();
        assertRefused(put(Http.MANAGER, body("front-desk", here)), 404, "unknown-staff");
        assertRefused(letGo(Http.MANAGER), 404, "unknown-staff");
        assertRefused(http.get(Http.MANAGER, STAFF, id), 404, "unknown-staff");
    }

    @Test
    void peopleOfOtherClinicsAreNobodyToAManager() {
        put(ADMINISTRATOR, body("front-desk", elsewhere)).expectStatus().isCreated();

        assertRefused(http.get(manager, STAFF, id), 404, "unknown-staff");
        assertRefused(put(manager, body("front-desk", here)), 404, "unknown-staff");
        assertRefused(letGo(manager), 404, "unknown-staff");
        assertThat(listed(manager)).doesNotContain(id.toString());
        assertThat(listed(ADMINISTRATOR)).contains(id.toString());
    }

    @Test
    void nobodyButManagersKnowsWhoIsOnRecord() {
        for (Caller caller : List.of(Http.frontDeskOf(here), new Caller.Client(id), new Caller.Operator(id))) {
            assertRefused(http.get(caller, "/api/v1/staff"), 403, "not-allowed");
            assertRefused(put(caller, body("front-desk", here)), 403, "not-allowed");
            assertRefused(letGo(caller), 403, "not-allowed");
        }
        assertRefused(http.get(Http.VISITOR, STAFF, id), 401, "login-needed");
    }

    @Test
    void whoIsLetGoStaysOnRecord() {
        put(manager, body("front-desk", here)).expectStatus().isCreated();

        letGo(manager).expectStatus().isNoContent();

        http.get(manager, STAFF, id).expectBody().jsonPath("$.active").isEqualTo(false);
        letGo(manager).expectStatus().isNoContent();
    }

    @Test
    void whoeverChangesWhatIsNoLongerSoHearsOfIt() {
        put(manager, body("front-desk", here)).expectStatus().isCreated();
        put(manager, body("manager", here)).expectStatus().isOk();

        var stale = http.as(manager)
                .put()
                .uri(STAFF, id)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body("front-desk", here))
                .exchange();
        assertRefused(stale, 412, "stale-version");
    }

    @Test
    void noTwoHaveOneAddressHoweverItIsCapitalised() {
        put(manager, body("front-desk", here)).expectStatus().isCreated();

        var other = body("front-desk", here)
                .replace(id + "@example.org", id.toString().toUpperCase(Locale.ROOT) + "@Example.Org");
        assertRefused(http.put(manager, other, STAFF, UUID.randomUUID()), 409, "email-taken");
    }

    @Test
    void aTherapistIsOnStaffUnderTheIdOfTheCatalogue() {
        assertInvalid(put(manager, body("therapist", here)), "roles");

        var riverside = Riverside.anew();
        http.put(Http.TREATMENT, riverside.treatmentId(), riverside.treatmentJson());
        http.put(Http.THERAPIST, riverside.therapistId(), riverside.therapistJson());
        http.put(manager, body("therapist", here), STAFF, riverside.therapistId())
                .expectStatus()
                .isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'roles':[]", "'roles':['king']", "'clinics':[]", "'clinics':['here']", "'email':'none'"})
    void namesWhatIsWrong(String wrong) {
        var field = wrong.substring(1, wrong.indexOf('\'', 1));
        var body = body("front-desk", here)
                .replaceFirst("\"" + field + "\":(\\[[^\\]]*\\]|\"[^\"]*\")", wrong.replace('\'', '"'));
        put(manager, body).expectStatus().isBadRequest();
    }

    @Test
    void whoAdministersTheOrganisationDoesSoForEveryClinic() {
        assertRefused(put(ADMINISTRATOR, body("organisation-admin", here)), "invalid-request", "clinics");
        assertRefused(put(ADMINISTRATOR, body("manager", "*\",\"" + here)), "invalid-request", "clinics");
    }

    @Test
    void whoChangedWhatStaysWritten() {
        put(manager, body("front-desk", here)).expectStatus().isCreated();
        put(ADMINISTRATOR, body("manager", here)).expectStatus().isOk();

        var written = database.sql("SELECT changed_by || ' ' || what || ' ' || roles[1] FROM staff_change"
                        + " WHERE staff_id = :id ORDER BY version")
                .bind("id", id)
                .mapValue(String.class)
                .all()
                .collectList()
                .block();
        assertThat(written)
                .containsExactly(
                        "staff " + ((Caller.Staff) manager).staffId() + " add front-desk",
                        "staff " + ((Caller.Staff) ADMINISTRATOR).staffId() + " change manager");
        for (var change : List.of("UPDATE staff_change SET what = 'x'", "DELETE FROM staff_change")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> database.sql(change).then().block());
        }
    }

    private ResponseSpec put(Caller caller, String body) {
        return http.put(caller, body, STAFF, id);
    }

    private ResponseSpec letGo(Caller caller) {
        return http.as(caller).delete().uri(STAFF, id).exchange();
    }

    private String listed(Caller caller) {
        return String.valueOf(http.get(caller, "/api/v1/staff")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private String body(String role, Object clinics) {
        return "{\"name\":\"Jo\",\"email\":\"%s@example.org\",\"roles\":[\"%s\"],\"clinics\":[\"%s\"]}"
                .formatted(id, role, clinics);
    }
}
