package io.unknot.therapist.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.unknot.service.problem.ProblemException;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Versioned;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTests {

    @Test
    void expectsAnythingWithoutIfMatch() {
        assertThat(ETags.expected(null)).isEqualTo(new Expected.Anything());
    }

    @Test
    void expectsSomethingWithAStar() {
        assertThat(ETags.expected(" * ")).isEqualTo(new Expected.Something());
    }

    @Test
    void expectsTheVersionsItNames() {
        assertThat(ETags.expected("\"3\"")).isEqualTo(new Expected.OneOf(Set.of(3L)));
        assertThat(ETags.expected("\"3\", \"12\"")).isEqualTo(new Expected.OneOf(Set.of(3L, 12L)));
    }

    @Test
    void readsTheVersionFromATagThatAlsoTellsWhatElseWasSaid() {
        var answer = ETags.found(new Versioned<>("Mara", 3), Set.of("Riverside"), Versioned::content);
        var tag = Objects.requireNonNull(answer.getHeaders().getETag());
        assertThat(tag).isNotEqualTo("\"3\"");
        assertThat(ETags.expected(tag)).isEqualTo(new Expected.OneOf(Set.of(3L)));
    }

    @Test
    void neverMatchesWeakTagsAndTagsItDidNotMake() {
        assertThat(ETags.expected("W/\"3\", \"three\", \"99999999999999999999\""))
                .isEqualTo(new Expected.OneOf(Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "", "\"3", "\"3\" \"4\"", "*, \"3\""})
    void refusesWhatIsNoETag(String header) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ETags.expected(header))
                .satisfies(refusal -> assertThat(refusal.problem().errors())
                        .extracting(error -> error.field())
                        .containsExactly("If-Match"));
    }
}
