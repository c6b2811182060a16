package io.unknot.booking.screening;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Surgery;
import io.unknot.booking.Town;
import io.unknot.booking.screening.questionnaire.Questionnaires;
import io.unknot.booking.screening.questionnaire.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules as they are shipped, one row for each, named as the clinics name them. */
@BookingServiceTest
class ScreeningRulesPostgresTests {

    @Autowired
    Town town;

    @Autowired
    Surgery surgery;

    @Autowired
    Questionnaires questionnaires;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a fall or accident before the pain, fall, SOON",
        "fever or recent infection, fever, SOON",
        "a history of cancer, cancer, SOON",
        "unexplained weight loss, weight-loss, SOON",
        "numbness in the saddle area, saddle-numbness, EMERGENCY",
        "new weakness in the legs, leg-weakness, EMERGENCY",
        "bladder or bowel changes, bladder-bowel, EMERGENCY"
    })
    void redFlagsStopABooking(String rule, String question, Urgency urgency) {
        var findings = surgery.says(town.stranger(), Map.of(question, "yes")).findings();

        assertThat(findings.outcome()).isEqualTo("red");
        assertThat(findings.urgency()).isEqualTo(urgency);
        assertThat(findings.admits()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "shooting pain down the leg, leg-pain, yes, sciatica",
        "numbness, numbness, yes, reduced-sensation",
        "pain 8 or more, pain, 8,",
        "pain at its worst, pain, 10,",
        "pain getting worse, getting-worse, yes,",
        "pregnancy, pregnancy, yes, pregnancy",
        "blood thinners, blood-thinners, yes, blood-thinners",
        "osteoporosis, osteoporosis, yes, osteoporosis"
    })
    void ambersGoOnWithAdviceAndAFlag(String rule, String question, String answer, @Nullable String condition) {
        var findings = surgery.says(town.stranger(), Map.of(question, answer)).findings();

        assertThat(findings.outcome()).isEqualTo("amber");
        assertThat(findings.admits()).isTrue();
        assertThat(findings.ambers()).containsExactly(question);
        assertThat(findings.conditions())
                .isEqualTo(condition == null ? List.of(Surgery.COMPLAINT) : List.of(Surgery.COMPLAINT, condition));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "acute severe inflammation, inflammation, acute-inflammation",
        "acute strain, strain, acute-strain",
        "acute disc symptoms, disc, acute-disc-symptoms"
    })
    void whatTreatmentsAreUnfitForIsKnown(String rule, String question, String condition) {
        var findings = surgery.says(town.stranger(), Map.of(question, "yes")).findings();

        assertThat(findings.outcome()).isEqualTo("clear");
        assertThat(findings.conditions()).containsExactly(Surgery.COMPLAINT, condition);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"pain 3, 3, true", "no pain, 0, true", "pain 4, 4, false", "pain 7, 7, false"})
    void minorPainMayBeAnsweredWithSelfCare(String rule, String pain, boolean minor) {
        var findings = surgery.says(town.stranger(), Map.of("pain", pain)).findings();

        assertThat(findings.outcome()).isEqualTo("clear");
        assertThat(findings.minor()).isEqualTo(minor);
    }

    @Test
    void nothingElseIsAskedAndNoAnswerRaisesAnythingElse() {
        var shipped = requireNonNull(questionnaires.find(1).block()).content().questions().stream()
                .flatMap(question -> question.rules().stream()
                        .map(rule -> "%s %s: %s %s %s"
                                .formatted(question.key(), rule.when(), rule.raises(), rule.urgency(), rule.condition())
                                .replace(" null", "")))
                .toList();

        assertThat(shipped).containsExactlyInAnyOrder("""
            fall yes: RED SOON suspected-fracture
            fever yes: RED SOON
            cancer yes: RED SOON
            weight-loss yes: RED SOON
            saddle-numbness yes: RED EMERGENCY
            leg-weakness yes: RED EMERGENCY
            bladder-bowel yes: RED EMERGENCY
            leg-pain yes: AMBER sciatica
            numbness yes: AMBER reduced-sensation
            pain 8+: AMBER
            pain 3-: MINOR
            getting-worse yes: AMBER
            pregnancy yes: AMBER pregnancy
            blood-thinners yes: AMBER blood-thinners
            osteoporosis yes: AMBER osteoporosis
            inflammation yes: CONDITION acute-inflammation
            strain yes: CONDITION acute-strain
            disc yes: CONDITION acute-disc-symptoms\
            """.split("\n"));
    }

    @Test
    void theMostUrgentOfSeveralRedFlagsCounts() {
        var findings = surgery.says(town.stranger(), Map.of("fever", "yes", "leg-weakness", "yes"))
                .findings();

        assertThat(findings.urgency()).isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void everythingIsAskedInEveryLanguageShipped() {
        var languages = Set.of("en", "de", "es", "ar");
        var content = surgery.asked().content();

        assertThat(content.questions())
                .allSatisfy(question -> assertThat(question.text()).containsOnlyKeys(languages));
        assertThat(content.texts().values()).allSatisfy(text -> assertThat(text).containsOnlyKeys(languages));
        assertThat(content.objections()).isEmpty();
    }
}
