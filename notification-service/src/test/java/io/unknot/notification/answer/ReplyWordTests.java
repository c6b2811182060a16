package io.unknot.notification.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyWordTests {

    @ParameterizedTest
    @CsvSource({
        "yes, COMING",
        "Yes!, COMING",
        "' YES. ', COMING",
        "Ja, COMING",
        "Sí, COMING",
        "نعم, COMING",
        "OK 👍, COMING",
        "no, NOT_COMING",
        "Nein, NOT_COMING",
        "لا, NOT_COMING",
        "No!!, NOT_COMING",
        "STOP, STOP",
        "Stopp, STOP",
        "baja, STOP",
        "إيقاف, STOP",
        "start, START",
        "Alta, START",
        "ابدأ, START"
    })
    void knowsTheWordsOfEachLanguage(String text, ReplyWord word) {
        assertThat(ReplyWord.of(text)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no problem, see you", "yes but later", "cancel", "nope", "stop by at ten?", "?", "12"})
    void doesNotGuess(String text) {
        assertThat(ReplyWord.of(text)).isEmpty();
    }

    @Test
    void doesNotReadNovels() {
        assertThat(ReplyWord.of("yes".repeat(100_000))).isEmpty();
        assertThat(ReplyWord.of("yes" + " ".repeat(100))).isEmpty();
    }
}
