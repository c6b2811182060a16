package io.unknot.therapist.match.score;

import static io.unknot.therapist.match.score.OptionOfMara.LOW_BACK_PAIN;
import static io.unknot.therapist.match.score.OptionOfMara.everyWish;
import static io.unknot.therapist.match.score.OptionOfMara.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.clinic.Place;
import io.unknot.therapist.therapist.Gender;
import io.unknot.therapist.treatment.Contraindication.Effect;
import io.unknot.therapist.treatment.Pressure;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentencesTests {

    @Test
    void saysWhatSpeaksForSomebody() {
        var mara = with(one -> {
            one.conditions = Set.of(LOW_BACK_PAIN);
            one.suits = Set.of(LOW_BACK_PAIN);
            one.place = new Place(53.7940, -1.5700);
            one.stars = List.of(0, 0, 0, 1, 3);
            one.languages = Set.of("pl");
            one.gender = Gender.FEMALE;
            one.pressures = Set.of(Pressure.MEDIUM, Pressure.FIRM);
            one.recommended = true;
        });

        assertThat(why(mara))
                .isEqualTo("Licensed until 2028, treats low back pain, Low-back therapeutic massage suits low back"
                        + " pain, 5 min away, under your budget at 42.00 GBP, free tomorrow, 4.8 stars in 4"
                        + " reviews, 10 years of experience, speaks Polish, female, recommended to you, given"
                        + " with firm pressure.");
    }

    @Test
    void saysWhatSpeaksAgainstSomebody() {
        var mara = with(one -> {
            one.care = Effect.ADAPT;
            one.place = null;
            one.price = 6000;
            one.start = OptionOfMara.MONDAY_NOON.plus(Duration.ofDays(3));
            one.stars = List.of(0, 0, 0, 0, 0);
            one.since = 2026;
            one.pressures = Set.of(Pressure.LIGHT, Pressure.MEDIUM);
        });

        assertThat(why(mara))
                .isEqualTo("Licensed until 2028, does not name low back pain, "
                        + "Low-back therapeutic massage is not meant for low back pain (in an adapted way), "
                        + "we do not know how far away, over your budget at 60.00 GBP, free in 3 days, no reviews yet, "
                        + "1 year of experience, does not speak Polish, has not said their gender, "
                        + "not among those recommended to you, given with light to medium pressure, not firm.");
    }

    @Test
    void saysTodayByTheClinicsClock() {
        var today = with(one -> one.start = OptionOfMara.MONDAY_NOON.plus(Duration.ofHours(2)));
        assertThat(why(today)).contains(", free today,");
    }

    private static String why(Option option) {
        return Sentences.of(Match.of(option, everyWish(), Weights.usual()).reasons());
    }
}
