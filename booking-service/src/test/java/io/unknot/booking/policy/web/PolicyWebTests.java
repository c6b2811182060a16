package io.unknot.booking.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingServiceTest
class PolicyWebTests {

    private static final String CLINIC = "/api/v1/policies/clinics/{id}";
    private static final String EFFECTIVE = "/api/v1/policies/effective?clinic={clinic}&treatment={treatment}";

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    private Riverside riverside = Riverside.withRooms(1);
    private Caller manager = new Caller.Visitor();

    @BeforeEach
    void aClinicHasAManager() {
        riverside = town.open(Riverside.withRooms(1));
        manager = staff(Role.MANAGER, ClinicScope.of(riverside.clinic()));
    }

    @Test
    void aManagerSaysWhatHoldsAtTheirClinicAndEverybodySeesIt() {
        http.put(manager, """
            {"noticeMinutes": 240, "lateCancel": {"kind": "fee", "amountMinor": 1500, "currency": "GBP"},
             "noShow": {"kind": "percent", "percent": 50}}
            """, CLINIC, riverside.clinic())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.noticeMinutes")
                .isEqualTo(240)
                .jsonPath("$.horizonDays")
                .doesNotExist();

        http.get(new Caller.Visitor(), EFFECTIVE, riverside.clinic(), riverside.treatment())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.noticeMinutes")
                .isEqualTo(240)
                .jsonPath("$.horizonDays")
                .isEqualTo(730)
                .jsonPath("$.lateCancel.amountMinor")
                .isEqualTo(1500)
                .jsonPath("$.noShow.percent")
                .isEqualTo(50)
                .jsonPath("$.id")
                .isNumber();
        http.get(manager, CLINIC, riverside.clinic())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1);
    }

    @Test
    void aLevelThatNeverSpokeHasVersionNought() {
        http.get(manager, CLINIC + "/treatments/{treatment}", riverside.clinic(), riverside.treatment())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(0)
                .jsonPath("$.noticeMinutes")
                .doesNotExist();
    }

    @Test
    void onlyThoseWhoRunItMaySayAnything() {
        var elsewhere = staff(Role.MANAGER, ClinicScope.of(UUID.randomUUID()));
        var administrator = staff(Role.ORGANISATION_ADMIN, ClinicScope.everywhere());

        put(elsewhere, 404, CLINIC, riverside.clinic());
        put(Http.frontDeskOf(riverside.clinic()), 403, CLINIC, riverside.clinic());
        put(new Caller.Visitor(), 401, CLINIC, riverside.clinic());
        put(manager, 403, "/api/v1/policies/treatments/{id}", riverside.treatment());
        put(manager, 403, "/api/v1/policies/organisation");
        put(administrator, 200, "/api/v1/policies/treatments/{id}", riverside.treatment());
        put(manager, 200, CLINIC + "/treatments/{id}", riverside.clinic(), riverside.treatment());
        http.get(elsewhere, CLINIC, riverside.clinic()).expectStatus().isNotFound();
        http.get(manager, "/api/v1/policies/organisation").expectStatus().isOk();
    }

    @Test
    void theOrganisationHasToSayEveryValue() {
        http.put(
                        staff(Role.ORGANISATION_ADMIN, ClinicScope.everywhere()),
                        "{\"noticeMinutes\": 30}",
                        "/api/v1/policies/organisation")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(fields -> assertThat(fields)
                        .isEqualTo(List.of(
                                "horizonDays",
                                "cancelUntilMinutes",
                                "moveUntilMinutes",
                                "lateCancel",
                                "noShow",
                                "manualApproval",
                                "depositRequired",
                                "openBookingsCap",
                                "screening",
                                "screeningValidDays")));
    }

    @Test
    void whatMakesNoSenseIsRefusedByItsField() {
        refuses("{\"noticeMinutes\": -1}", "noticeMinutes");
        refuses("{\"horizonDays\": 731}", "horizonDays");
        refuses("{\"openBookingsCap\": 0}", "openBookingsCap");
        refuses("{\"lateCancel\": {\"kind\": \"fee\"}}", "lateCancel.amountMinor");
        refuses("{\"noShow\": {\"kind\": \"none\", \"percent\": 5}}", "noShow.percent");
        refuses("{\"noShow\": {\"kind\": \"fee\", \"amountMinor\": 5, \"currency\": \"XYZ\"}}", "noShow.currency");
        refuses("{\"noShow\": {\"kind\": \"prison\"}}", "noShow.kind");
        refuses("{\"tea\": true}", "tea");
    }

    @Test
    void whatNobodyHasHeardOfIsNotFound() {
        put(staff(Role.MANAGER, ClinicScope.everywhere()), 404, CLINIC, UUID.randomUUID());
        http.get(manager, EFFECTIVE, riverside.clinic(), UUID.randomUUID())
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:unknown-treatment");
    }

    private void refuses(String json, String field) {
        http.put(manager, json, CLINIC, riverside.clinic())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private void put(Caller caller, int status, String uri, Object... variables) {
        http.put(caller, "{\"cancelUntilMinutes\": 60}", uri, variables)
                .expectStatus()
                .isEqualTo(status);
    }

    private static Caller staff(Role role, ClinicScope clinics) {
        return new Caller.Staff(UUID.randomUUID(), Set.of(role), clinics);
    }
}
