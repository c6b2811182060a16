package io.unknot.therapist;

import static io.unknot.therapist.Http.MANAGER;

import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Every address by every kind of caller: anybody reads, managers write, each in their own clinics. */
@TherapistServiceTest
class AccessWebTests {

    private static final Riverside RIVERSIDE = Riverside.anew();

    private static final Caller OWN_MANAGER = Http.managerOf(RIVERSIDE.clinicId());
    private static final Caller OTHER_MANAGER = Http.managerOf(UUID.randomUUID());
    private static final Caller ADMINISTRATOR =
            new Caller.Staff(Http.PERSON, Set.of(Role.ORGANISATION_ADMIN), ClinicScope.everywhere());

    @Autowired
    Http http;

    static Stream<Caller> anybody() {
        return Stream.concat(nobodyWhoWrites(), Stream.of(MANAGER, OWN_MANAGER, OTHER_MANAGER, ADMINISTRATOR));
    }

    static Stream<Caller> nobodyWhoWrites() {
        return Stream.of(
                Http.VISITOR,
                new Caller.Client(Http.PERSON),
                Http.frontDeskOf(RIVERSIDE.clinicId()),
                new Caller.Staff(Http.PERSON, Set.of(Role.THERAPIST), ClinicScope.everywhere()),
                new Caller.Operator(Http.PERSON));
    }

    @BeforeEach
    void putTheWholeStory() {
        putClinic(MANAGER).expectStatus().is2xxSuccessful();
        putTreatment(MANAGER).expectStatus().is2xxSuccessful();
        putTherapist(MANAGER).expectStatus().is2xxSuccessful();
        putShift(MANAGER).expectStatus().is2xxSuccessful();
    }

    @ParameterizedTest
    @MethodSource("anybody")
    void letsAnybodyRead(Caller caller) {
        Stream.of(
                        "/api/v1/clinics",
                        "/api/v1/clinics/" + RIVERSIDE.clinicId(),
                        "/api/v1/treatments",
                        "/api/v1/treatments/" + RIVERSIDE.treatmentId(),
                        "/api/v1/therapists",
                        "/api/v1/therapists/" + RIVERSIDE.therapistId(),
                        "/api/v1/shifts",
                        "/api/v1/shifts/" + RIVERSIDE.shiftId())
                .forEach(uri -> http.get(caller, uri).expectStatus().isOk());
    }

    @ParameterizedTest
    @MethodSource("nobodyWhoWrites")
    void letsNobodyButManagersWrite(Caller caller) {
        assertRefused(caller, putClinic(caller));
        assertRefused(caller, putTreatment(caller));
        assertRefused(caller, putTherapist(caller));
        assertRefused(caller, putShift(caller));
    }

    @Test
    void letsManagersWriteInTheirOwnClinics() {
        putClinic(OWN_MANAGER).expectStatus().isOk();
        putShift(OWN_MANAGER).expectStatus().isOk();
        putClinic(OTHER_MANAGER).expectStatus().isNotFound();
        putShift(OTHER_MANAGER).expectStatus().isNotFound();
    }

    @Test
    void leavesWhatIsTheChainsToManagersOfEveryClinic() {
        assertRefused(OWN_MANAGER, putTreatment(OWN_MANAGER));
        putTreatment(Http.MANAGER).expectStatus().isOk();
        putTreatment(ADMINISTRATOR).expectStatus().isOk();
    }

    @Test
    void leavesTherapistsToManagersOfWhereTheyWork() {
        Stream.of(OWN_MANAGER, ADMINISTRATOR)
                .forEach(caller -> putTherapist(caller).expectStatus().isOk());
        putTherapist(OTHER_MANAGER).expectStatus().isNotFound();
    }

    @Test
    void refusesACallWithoutAToken() {
        http.withoutToken()
                .get()
                .uri("/api/v1/clinics")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:token-missing");
    }

    private static void assertRefused(Caller caller, ResponseSpec answer) {
        answer.expectStatus().isEqualTo(caller instanceof Caller.Visitor ? 401 : 403);
    }

    private ResponseSpec putClinic(Caller caller) {
        return http.put(caller, RIVERSIDE.clinicJson(), "/api/v1/clinics/{id}", RIVERSIDE.clinicId());
    }

    private ResponseSpec putTreatment(Caller caller) {
        return http.put(caller, RIVERSIDE.treatmentJson(), "/api/v1/treatments/{id}", RIVERSIDE.treatmentId());
    }

    private ResponseSpec putTherapist(Caller caller) {
        return http.put(caller, RIVERSIDE.therapistJson(), "/api/v1/therapists/{id}", RIVERSIDE.therapistId());
    }

    private ResponseSpec putShift(Caller caller) {
        return http.put(caller, RIVERSIDE.shiftJson(), "/api/v1/shifts/{id}", RIVERSIDE.shiftId());
    }
}
