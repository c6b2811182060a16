package io.unknot.notification.words;

import static io.unknot.notification.message.Channel.EMAIL;
import static io.unknot.notification.message.Channel.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.preference.Language;
import io.unknot.notification.words.template.Placeholder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that we ship, written with a made-up visit. */
class ShippedWordsTests {

    private static final Pattern ARABIC = Pattern.compile("\\p{InArabic}");
    private static final List<String> WHAT_A_VISIT_IS_FOR = List.of(
            "massage",
            "therap",
            "pain",
            "treatment",
            "patient",
            "behandlung",
            "schmerz",
            "rücken",
            "dolor",
            "masaje",
            "tratamiento",
            "terapia",
            "espalda",
            "ألم",
            "تدليك",
            "علاج",
            "مريض",
            "back ");

    private final ShippedWords shipped = new ShippedWords();
    private final WordBook book = new WordBook(shipped, Map.of(), Language.EN);

    private static Stream<Slot> slots() {
        return Arrays.stream(Occasion.values())
                .flatMap(occasion -> occasion.channels().stream()
                        .flatMap(channel -> Arrays.stream(Language.values())
                                .map(language -> new Slot(occasion, channel, language))));
    }

    @Test
    void hasWordsForEveryOccasionChannelAndLanguage() {
        assertThat(slots().filter(slot -> shipped.of(slot).isEmpty()))
                .as("translations that are missing")
                .isEmpty();
    }

    @Test
    void hasNoWordsThatNobodyAsksFor() {
        for (var occasion : Occasion.values()) {
            for (var channel : EnumSet.complementOf(EnumSet.copyOf(occasion.channels()))) {
                assertThat(shipped.of(new Slot(occasion, channel, Language.EN))).isEmpty();
            }
        }
    }

    @Test
    void writesWholeSentencesWithNothingLeftOpen() {
        slots().forEach(slot -> {
            var written = write(slot);

            for (var text : List.of(written.heading(), written.text(), written.html())) {
                assertThat(text).as("%s", slot).doesNotContain("{", "}", "](", "null");
            }
            assertThat(written.text()).as("%s", slot).isNotBlank();
            assertThat(written.heading().isEmpty()).isEqualTo(slot.channel() == SMS);
            assertThat(written.html().isEmpty()).isEqualTo(slot.channel() != EMAIL);
        });
    }

    @Test
    void isWrittenInItsOwnLanguage() {
        slots().forEach(slot -> {
            var written = write(slot);

            assertThat(ARABIC.matcher(written.text()).find()).as("%s", slot).isEqualTo(slot.language() == Language.AR);
            if (slot.language() != Language.EN) {
                assertThat(written.text())
                        .as("%s", slot)
                        .isNotEqualTo(write(slot.in(Language.EN)).text());
            }
        });
    }

    @Test
    void saysNothingOfWhatAVisitIsFor() {
        slots().forEach(slot -> {
            var written = write(slot);

            assertThat((written.heading() + "\n" + written.text()).toLowerCase(Locale.ROOT))
                    .as("%s", slot)
                    .doesNotContain(WHAT_A_VISIT_IS_FOR);
        });
    }

    @Test
    void cannotSayWhatAVisitIsForBecauseNothingElseStandsForAnything() {
        assertThat(Placeholder.values())
                .extracting(Placeholder::word)
                .containsExactlyInAnyOrder(
                        "name", "clinic", "address", "when", "start", "date", "time", "was", "day", "first", "last",
                        "count", "visits", "until", "code", "minutes", "link", "yes", "no");
    }

    @Test
    void keepsHeadingsFitForALockedScreen() {
        slots().forEach(slot -> {
            assertThat(write(slot).heading())
                    .doesNotContain(MadeUp.NAME, MadeUp.CODE, MadeUp.LINK, MadeUp.ADDRESS, "\n");
        });
    }

    @Test
    void keepsTextMessagesToTwoParts() {
        slots().forEach(slot -> {
            if (slot.channel() == SMS) {
                var length = TextLength.of(write(slot).text());

                assertThat(length.parts()).as("%s %s", slot, length).isLessThanOrEqualTo(2);
                assertThat(length.alphabet() == TextLength.Alphabet.UCS_2).isEqualTo(slot.language() == Language.AR);
            }
        });
    }

    @Test
    void setsTheDirectionAndTheLanguageOfAMail() {
        var arabic = write(new Slot(Occasion.CONFIRMATION, EMAIL, Language.AR));
        var german = write(new Slot(Occasion.CONFIRMATION, EMAIL, Language.DE));

        assertThat(arabic.html()).contains("<html lang=\"ar\" dir=\"rtl\">").contains("<bdi>" + MadeUp.NAME + "</bdi>");
        assertThat(arabic.text()).contains("\u2068" + MadeUp.NAME + "\u2069");
        assertThat(german.html()).contains("<html lang=\"de\" dir=\"ltr\">");
        assertThat(german.text()).contains("Dienstag, 24. November 2026, 09:40 bis 10:20");
    }

    @Test
    void endsAMailWithAWayOutWhereThereIsOne() {
        var slot = new Slot(Occasion.EARLY_REMINDER, EMAIL, Language.DE);
        var values = MadeUp.values(book, slot.occasion(), slot.language());

        var mail = book.write(slot.occasion(), EMAIL, values, Optional.of("https://unknot.example/u?a&b"));

        assertThat(mail.text()).endsWith("-- \nKeine Nachrichten dieser Art mehr: https://unknot.example/u?a&b\n");
        assertThat(mail.html()).contains("href=\"https://unknot.example/u?a&amp;b\"");
        assertThat(write(slot).text()).doesNotContain("Keine Nachrichten");
    }

    private Written write(Slot slot) {
        var values = MadeUp.values(book, slot.occasion(), slot.language());
        return book.write(slot.occasion(), slot.channel(), values, Optional.empty());
    }
}
