package io.unknot.therapist.availability;

import static io.unknot.therapist.Riverside.LONDON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unknot.schedule.Span;
import io.unknot.service.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTests {

    @Test
    void readsADayByTheClinicsClock() {
        assertThat(search("2027-06-01", "2027-06-02").range(LONDON))
                .isEqualTo(new Span(Instant.parse("2027-05-31T23:00:00Z"), Instant.parse("2027-06-01T23:00:00Z")));
    }

    @Test
    void readsInstantsWithAnyOffset() {
        assertThat(search("2027-06-01T10:00:00+02:00", "2027-06-01T09:00:00Z").range(LONDON))
                .isEqualTo(new Span(Instant.parse("2027-06-01T08:00:00Z"), Instant.parse("2027-06-01T09:00:00Z")));
    }

    @Test
    void takesSixtyTwoDaysAlsoWhenOneOfThemIsAnHourLonger() {
        assertThat(search("2027-09-15", "2027-11-16").range(LONDON).from())
                .isEqualTo(Instant.parse("2027-09-14T23:00:00Z"));
    }

    @Test
    void refusesADayMore() {
        assertRefused(search("2027-09-15", "2027-11-17"), "range-too-long");
        assertRefused(search("2027-09-15T00:00:00Z", "2027-11-16T01:00:01Z"), "range-too-long");
    }

    @Test
    void refusesARangeThatDoesNotEndAfterItStarts() {
        assertRefused(search("2027-06-01", "2027-06-01"), "invalid-request");
        assertRefused(search("2027-06-02", "2027-06-01T12:00:00Z"), "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "",
                "2027-02-30",
                "2027-06-01T10:00",
                "1969-12-31",
                "+1000000000-12-31T23:59:59Z",
                "+999999999-12-31",
                "-999999999-01-01"
            })
    void refusesWhatIsNeitherAnInstantNorADate(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RangeEnd.parse("from", text))
                .withMessageStartingWith("from must be an instant");
    }

    private static void assertRefused(Search search, String type) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> search.range(LONDON))
                .satisfies(refusal -> {
                    assertThat(refusal.problem().type()).isEqualTo(type);
                    assertThat(refusal.problem().status()).isEqualTo(400);
                    assertThat(refusal.problem().errors())
                            .extracting(error -> error.field())
                            .containsExactly("to");
                });
    }

    private static Search search(String from, String to) {
        return new Search(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                RangeEnd.parse("from", from),
                RangeEnd.parse("to", to),
                200);
    }
}
