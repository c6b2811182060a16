package io.unknot.booking.screening.web;

import static io.unknot.booking.careplan.Courses.json;
import static io.unknot.booking.careplan.Courses.text;

import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.events.directory.TreatmentChanged.Contraindication;
import io.unknot.service.access.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where low-back massages are held and booked at ten for clients who answer otherwise later. */
record Reception(Http http, Town town, Riverside riverside) {

    static final String APPOINTMENTS = "/api/v1/appointments";
    static final String OVERRIDE = ", \"override\": {\"reason\": \"they insist on it\"}";
    static final Map<String, String> FEVER = Map.of("fever", "yes");
    static final Map<String, String> INFLAMED = Map.of("inflammation", "yes");

    static Reception of(Http http, Town town) {
        return new Reception(http, town, town.open(Riverside.withRooms(2)));
    }

    Caller desk() {
        return Http.frontDeskOf(riverside.clinic());
    }

    UUID held(Caller caller, String more) {
        return wanted(caller, "/holds", more);
    }

    UUID booked(Caller caller) {
        return wanted(caller, "", "");
    }

    private UUID wanted(Caller caller, String address, String more) {
        var body = """
            {"clinicId": "%s", "treatmentId": "%s", "therapistId": "%s", "start": "%s"%s}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.ten(), more);
        return UUID.fromString(text(json(http.post(caller, body, APPOINTMENTS + address), 201), "id"));
    }

    /** The treatment is not for somebody who is inflamed, and nothing is offered instead. */
    void notForInflammation(UUID treatment) {
        town.tell(new TreatmentChanged(
                treatment,
                2,
                40,
                5,
                10,
                Set.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(new Contraindication("acute-inflammation", "block", Set.of()))));
    }
}
