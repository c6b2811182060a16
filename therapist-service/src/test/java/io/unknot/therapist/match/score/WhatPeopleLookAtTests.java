package io.unknot.therapist.match.score;

import static io.unknot.therapist.match.score.OptionOfMara.everyWish;
import static io.unknot.therapist.match.score.OptionOfMara.usual;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clinics say people look at when they choose a therapist, one row for each but the technique: it is a filter. */
class WhatPeopleLookAtTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        licence valid on the day       | LICENCE        | 0 | licensed until 2028
        experience in years            | EXPERIENCE     | 1 | 10 years of experience
        experience with the condition  | CONDITION      | 3 | low back pain
        the treatment for the condition | TREATMENT     | 2 | low back pain
        reviews                        | RATING         | 2 | 3.5 stars in 2 reviews
        recommendation                 | RECOMMENDATION | 2 | recommended to you
        cost against a budget          | PRICE          | 2 | under your budget at 42.00 GBP
        distance from home             | DISTANCE       | 3 | min away
        language                       | LANGUAGE       | 3 | Polish
        gender comfort                 | GENDER         | 3 | gender
        pressure                       | PRESSURE       | 1 | with light pressure
        next free time                 | SOON           | 3 | free tomorrow
        """)
    void isWeighedAndToldInWords(String rule, Part part, double weight, String words) {
        var match = Match.of(usual(), everyWish(), Weights.usual());

        assertThat(match.reasons())
                .filteredOn(reason -> reason.part() == part)
                .as(rule)
                .singleElement()
                .satisfies(reason -> assertThat(Sentences.of(reason)).as(rule).containsIgnoringCase(words));
        assertThat(Weights.usual().of(part)).isEqualTo(weight);
        assertThat(part.word()).isLowerCase();
    }
}
