package io.unknot.booking.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTests {

    @ParameterizedTest
    @EnumSource(Sentence.class)
    void everySentenceIsThereInEveryLanguageInWordsOfItsOwnAndPromisesNoCure(Sentence sentence) {
        assertThat(Arrays.stream(Language.values()).map(sentence::in))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text)
                        .isNotBlank()
                        .doesNotContainIgnoringCase("cure", "heal ", "heilt", "curar", "شفاء"));
    }

    @Test
    void whoReadsAnotherLanguageReadsEnglish() {
        assertThat(Language.of("de-AT")).isEqualTo(Language.DE);
        assertThat(Language.of(Locale.forLanguageTag("ar-EG"))).isEqualTo(Language.AR);
        assertThat(Language.of("fi")).isEqualTo(Language.EN);
        assertThat(Language.of((Locale) null)).isEqualTo(Language.EN);
    }
}
