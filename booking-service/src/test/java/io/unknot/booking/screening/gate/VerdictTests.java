package io.unknot.booking.screening.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.screening.gate.Advice.Effect;
import io.unknot.booking.screening.gate.Concern.Contraindicated;
import io.unknot.booking.screening.gate.Concern.RedFlag;
import io.unknot.booking.screening.gate.Concern.ScreeningMissing;
import io.unknot.booking.screening.gate.Concern.ScreeningOutdated;
import io.unknot.booking.screening.gate.GateFacts.LastAnswers;
import io.unknot.booking.screening.questionnaire.Findings;
import io.unknot.booking.screening.questionnaire.Urgency;
import io.unknot.booking.vault.SealedBytes;
import io.unknot.booking.vault.key.WrappedKey;
import io.unknot.events.directory.TreatmentChanged.Contraindication;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final UUID DEEP = UUID.randomUUID();
    private static final UUID SWEDISH = UUID.randomUUID();
    private static final Terms REQUIRED = new Terms(true, Period.ofDays(90));
    private static final Terms NONE = new Terms(false, Period.ofDays(90));
    private static final Findings CLEAR = new Findings(List.of("stiffness"), List.of(), null, false);
    private static final Findings RED = new Findings(List.of("stiffness"), List.of(), Urgency.EMERGENCY, false);

    @Test
    void whoNeverAnsweredIsAskedWhereAnswersAreRequired() {
        assertThat(Verdict.ofNobody(REQUIRED).concerns()).containsExactly(new ScreeningMissing());
        assertThat(Verdict.ofNobody(NONE).concerns()).isEmpty();
    }

    @Test
    void answersAreGoodForNinetyDaysAndNoLonger() {
        assertThat(concerns(answered(Duration.ofDays(90)), CLEAR, REQUIRED)).isEmpty();
        assertThat(concerns(answered(Duration.ofDays(90).plusSeconds(1)), CLEAR, REQUIRED))
                .containsExactly(new ScreeningOutdated());
        assertThat(concerns(answered(Duration.ofDays(900)), CLEAR, NONE)).isEmpty();
    }

    @Test
    void answersToAnOlderQuestionnaireAreOutdated() {
        var last = answered(Duration.ofDays(1));

        assertThat(Verdict.of(last, 2, CLEAR, Map.of(), REQUIRED, NOW).concerns())
                .containsExactly(new ScreeningOutdated());
    }

    @Test
    void whoseEpisodeIsOverIsAskedAgain() {
        assertThat(concerns(last(Duration.ofDays(1), true, true, null), CLEAR, REQUIRED))
                .containsExactly(new ScreeningMissing());
    }

    @Test
    void aRedAnswerShutsTheGateWithItsUrgencyAlsoWhereNobodyIsAsked() {
        var last = last(Duration.ofDays(1), false, false, null);

        assertThat(concerns(last, RED, REQUIRED)).containsExactly(new RedFlag(Urgency.EMERGENCY));
        assertThat(concerns(last, RED, NONE)).containsExactly(new RedFlag(Urgency.EMERGENCY));
    }

    @Test
    void aClearanceOpensTheGateUntilItEnds() {
        assertThat(concerns(last(Duration.ofDays(1), false, false, NOW.plusSeconds(1)), RED, REQUIRED))
                .isEmpty();
        assertThat(concerns(last(Duration.ofDays(1), false, false, NOW), RED, REQUIRED))
                .containsExactly(new RedFlag(Urgency.EMERGENCY));
    }

    @Test
    void aConditionBlocksWhatIsNotForItAndNamesTheAlternatives() {
        assertThat(against("acute-inflammation", "block").concerns())
                .containsExactly(new Contraindicated(DEEP, Set.of(SWEDISH)));
        assertThat(against("osteoporosis", "block").concerns()).isEmpty();
    }

    @Test
    void aConditionThatCallsForCareSaysSoAndBlocksNothing() {
        assertThat(against("acute-inflammation", "warn").advice()).containsExactly(new Advice(DEEP, Effect.WARN));
        assertThat(against("acute-inflammation", "adapt").advice()).containsExactly(new Advice(DEEP, Effect.ADAPT));
        assertThat(against("acute-inflammation", "adapt").concerns()).isEmpty();
    }

    @Test
    void saysNothingOfAClientWhenItIsLogged() {
        assertThat(RED.toString()).doesNotContain("stiffness").doesNotContain("EMERGENCY");
    }

    private static Verdict against(String condition, String effect) {
        var inflamed = new Findings(List.of("stiffness", "acute-inflammation"), List.of(), null, false);
        var told = Map.of(DEEP, List.of(new Contraindication(condition, effect, Set.of(SWEDISH))));
        return Verdict.of(answered(Duration.ofDays(1)), 1, inflamed, told, REQUIRED, NOW);
    }

    private static List<Concern> concerns(LastAnswers last, Findings findings, Terms terms) {
        return Verdict.of(last, 1, findings, Map.of(), terms, NOW).concerns();
    }

    private static LastAnswers answered(Duration ago) {
        return last(ago, true, false, null);
    }

    private static LastAnswers last(Duration ago, boolean admits, boolean over, @Nullable Instant clearedUntil) {
        return new LastAnswers(
                1,
                NOW.minus(ago),
                admits,
                over,
                Optional.ofNullable(clearedUntil),
                new SealedBytes(UUID.randomUUID(), Gate.FINDINGS, new byte[0]),
                new WrappedKey("1", ""));
    }
}
