package io.unknot.notification.words;

import static io.unknot.notification.words.TextLength.Alphabet.GSM_7;
import static io.unknot.notification.words.TextLength.Alphabet.UCS_2;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLengthTests {

    @Test
    void countsPartsOfTheSevenBitAlphabet() {
        assertThat(TextLength.of("a".repeat(160))).isEqualTo(new TextLength(GSM_7, 160, 1));
        assertThat(TextLength.of("a".repeat(161))).isEqualTo(new TextLength(GSM_7, 161, 2));
        assertThat(TextLength.of("a".repeat(306))).isEqualTo(new TextLength(GSM_7, 306, 2));
        assertThat(TextLength.of("a".repeat(307))).isEqualTo(new TextLength(GSM_7, 307, 3));
    }

    @Test
    void countsEscapedCharactersTwice() {
        assertThat(TextLength.of("€[]~")).isEqualTo(new TextLength(GSM_7, 8, 1));
        assertThat(TextLength.of("€" + "a".repeat(159))).isEqualTo(new TextLength(GSM_7, 161, 2));
    }

    @Test
    void knowsTheLettersOfTheSevenBitAlphabet() {
        assertThat(TextLength.of("Grüße, señor: é à @ _ ?").alphabet()).isEqualTo(GSM_7);
        assertThat(TextLength.of("teléfono á").alphabet()).isEqualTo(UCS_2);
    }

    @Test
    void countsPartsAsSoonAsOneCharacterIsOutsideOfIt() {
        assertThat(TextLength.of("ت".repeat(70))).isEqualTo(new TextLength(UCS_2, 70, 1));
        assertThat(TextLength.of("ت" + "a".repeat(70))).isEqualTo(new TextLength(UCS_2, 71, 2));
        assertThat(TextLength.of("ت".repeat(134))).isEqualTo(new TextLength(UCS_2, 134, 2));
        assertThat(TextLength.of("ت".repeat(135))).isEqualTo(new TextLength(UCS_2, 135, 3));
        assertThat(TextLength.of("😀")).isEqualTo(new TextLength(UCS_2, 2, 1));
    }

    @Test
    void countsNothingForNothing() {
        assertThat(TextLength.of("")).isEqualTo(new TextLength(GSM_7, 0, 1));
    }
}
