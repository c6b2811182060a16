package io.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTests {

    private static final String SCRIPT = Pages.text("/ui/words.js");
    private static final Pattern LANGUAGE = Pattern.compile("^ {2}([a-z]{2}): \\{ name:", Pattern.MULTILINE);
    private static final Pattern LEARNED = Pattern.compile("learn\\('([a-z]+)'\\)");
    private static final Pattern FILE = Pattern.compile("/words/([a-z]{2}/[a-z]+)\\.js");
    private static final Pattern KEY = Pattern.compile("'([a-z-]+\\.[a-z0-9-]+)'");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");

    @Test
    void hasAFileForEachAudienceInEachLanguage() {
        var wanted = languages().stream()
                .flatMap(language -> audiences().stream().map(audience -> language + "/" + audience))
                .collect(Collectors.toCollection(TreeSet::new));
        var found = Pages.own(".js").stream().flatMap(file -> Pages.all(FILE, file).stream());
        assertThat(wanted).hasSizeGreaterThan(7);
        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void saysTheSameInEachLanguage(String audience) {
        var keys = Words.in("en", audience).byKey().keySet();
        assertThat(keys).isNotEmpty();
        assertThat(languages())
                .allSatisfy(language -> assertThat(Words.in(language, audience).byKey())
                        .as(language)
                        .containsOnlyKeys(keys));
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void fillsTheSameGapsInEachLanguage(String audience) {
        var gaps = gaps(Words.in("en", audience));
        assertThat(languages())
                .allSatisfy(language -> assertThat(gaps(Words.in(language, audience)))
                        .as(language)
                        .isEqualTo(gaps));
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void saysEachWordOnceAndOnALineOfItsOwn(String audience) {
        assertThat(languages())
                .allSatisfy(language -> assertThat(Words.lines(language, audience))
                        .as(language)
                        .isEqualTo(Words.in(language, audience).byKey().size()));
    }

    @Test
    void usesEveryWordAndNoOther() {
        Set<String> used =
                texts().flatMap(text -> Pages.all(KEY, text).stream()).collect(Collectors.toSet());
        Set<String> said = audiences().stream()
                .flatMap(audience -> Words.in("en", audience).byKey().keySet().stream())
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(said);
    }

    /** Words are calm: see the look of the pages. */
    @ParameterizedTest
    @MethodSource("audiences")
    void doesNotShout(String audience) {
        assertThat(languages())
                .allSatisfy(language -> assertThat(
                                Words.in(language, audience).byKey().values())
                        .noneMatch(word -> word.contains("!")));
    }

    private static List<String> languages() {
        return Pages.all(LANGUAGE, SCRIPT);
    }

    static Set<String> audiences() {
        return texts().flatMap(text -> Pages.all(LEARNED, text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The scripts that use words, which the message files are not. */
    private static Stream<String> texts() {
        return Pages.own(".js").stream()
                .filter(address -> !address.startsWith("/words/"))
                .map(Pages::text);
    }

    private static Map<String, Set<String>> gaps(Words words) {
        var gaps = new TreeMap<String, Set<String>>();
        words.byKey().forEach((key, word) -> gaps.put(key, new TreeSet<>(Pages.all(PLACEHOLDER, word))));
        return gaps;
    }
}
