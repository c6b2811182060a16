package io.unknot.booking.words;

import static io.unknot.booking.Http.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Surgery;
import io.unknot.booking.Town;
import io.unknot.booking.outcome.Weeks;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.events.directory.TreatmentChanged.Contraindication;
import io.unknot.service.access.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Advice is in the language its reader accepts. */
@BookingServiceTest
class AdviceWebTests {

    @Autowired
    private Town town;

    @Autowired
    private Surgery surgery;

    @Autowired
    private Http http;

    @Autowired
    private Weeks weeks;

    private Riverside riverside = Riverside.withRooms(1);
    private UUID sam = UUID.randomUUID();

    @BeforeEach
    void samComesToTheRiverside() {
        riverside = town.open(Riverside.withRooms(1));
        sam = town.client();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aScoreThatCallsForAPhysician(Language language) {
        var visit = weeks.scorable(riverside, sam, 0);
        weeks.plan(sam, visit);

        var said = post(language, "/api/v1/appointments/" + visit + "/scores", "{\"moment\":\"before\",\"pain\":9}");

        assertThat(JsonPath.<String>read(said, "$.advice.text"))
                .isEqualTo(String.join(
                        " ",
                        Sentence.PAIN_HIGH.in(language),
                        Sentence.PAIN_AT_ONCE.in(language),
                        Sentence.PAIN_PAUSED.in(language)));
    }

    @ParameterizedTest
    @CsvSource({"EN, warn, CARE_WARN", "DE, adapt, CARE_ADAPT", "ES, warn, CARE_WARN", "AR, adapt, CARE_ADAPT"})
    void aTreatmentThatNeedsCare(Language language, String effect, Sentence sentence) {
        town.tell(new TreatmentChanged(
                riverside.treatment(),
                2,
                40,
                5,
                10,
                Set.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(new Contraindication("pregnancy", effect, Set.of()))));
        surgery.says(sam, Map.of("pregnancy", "yes"));

        var booked = post(language, "/api/v1/appointments", """
            {"clinicId": "%s", "treatmentId": "%s", "therapistId": "%s", "start": "%s"}
            """.formatted(
                        riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.ten()));

        assertThat(JsonPath.<String>read(booked, "$.advice[0].effect")).isEqualTo(effect);
        assertThat(JsonPath.<String>read(booked, "$.advice[0].text")).isEqualTo(sentence.in(language));
    }

    private String post(Language language, String address, String json) {
        return body(
                http.as(new Caller.Client(sam))
                        .post()
                        .uri(address)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, language.tag())
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(json)
                        .exchange(),
                201);
    }
}
