package io.unknot.therapist.register;

import static io.unknot.therapist.Waiting.allOf;
import static io.unknot.therapist.Waiting.resultOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.unknot.events.Topics;
import io.unknot.service.problem.ProblemException;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.register.Replaced.Change;
import io.unknot.therapist.treatment.Treatment;
import io.unknot.therapist.treatment.Treatments;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@TherapistServiceTest
class ReplacePostgresTests {

    private static final Expected ANYTHING = new Expected.Anything();

    @Autowired
    Replace replace;

    @Autowired
    Treatments treatments;

    @Autowired
    DatabaseClient database;

    private final Treatment massage = Riverside.anew().lowBackMassage();

    @Test
    void createsThenCountsEveryChange() {
        assertThat(put(massage)).isEqualTo(new Replaced<>(new Versioned<>(massage, 1), Change.CREATED));
        assertThat(put(named("Hot stone")))
                .isEqualTo(new Replaced<>(new Versioned<>(named("Hot stone"), 2), Change.CHANGED));
        assertThat(toldVersions()).containsExactly(1L, 2L);
    }

    @Test
    void changesNothingAndTellsNobodyWhenTheSameIsPutAgain() {
        put(massage);
        assertThat(put(massage)).isEqualTo(new Replaced<>(new Versioned<>(massage, 1), Change.NONE));
        assertThat(toldVersions()).containsExactly(1L);
    }

    @Test
    void asksNothingAboutWhatStandsThereAlready() {
        put(massage);
        var refused = Mono.<Void>error(new IllegalStateException("asked"));
        var again = replace.in(treatments, massage.id(), massage, ANYTHING, current -> refused);
        assertThat(resultOf(again).change()).isEqualTo(Change.NONE);
    }

    @Test
    void changesNothingWhenSomebodyElseWasFaster() {
        put(massage);
        put(named("Hot stone"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> resultOf(
                        replace.in(treatments, massage.id(), named("Thai massage"), new Expected.OneOf(Set.of(1L)))))
                .satisfies(refusal -> assertThat(refusal.problem().type()).isEqualTo("stale-version"));
        assertThat(resultOf(treatments.find(massage.id())).content()).isEqualTo(named("Hot stone"));
        assertThat(toldVersions()).containsExactly(1L, 2L);
    }

    @Test
    void changesNothingWhenTheCheckRefuses() {
        var refusal = new IllegalStateException("not today");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> resultOf(
                        replace.in(treatments, massage.id(), massage, ANYTHING, current -> Mono.error(refusal))));
        assertThat(resultOf(treatments.find(massage.id()).hasElement())).isFalse();
        assertThat(toldVersions()).isEmpty();
    }

    @Test
    void givesEveryOneOfManyWritersItsOwnVersion() {
        var writers = 12;
        var versions = allOf(Flux.range(0, writers)
                .flatMap(n -> replace.in(treatments, massage.id(), named("Massage " + n), ANYTHING))
                .map(replaced -> replaced.entry().version()));
        var each = LongStream.rangeClosed(1, writers).boxed().toList();
        assertThat(versions).containsExactlyInAnyOrderElementsOf(each);
        assertThat(toldVersions()).containsExactlyElementsOf(each);
    }

    private Replaced<Treatment> put(Treatment treatment) {
        return resultOf(replace.in(treatments, treatment.id(), treatment, ANYTHING));
    }

    private Treatment named(String name) {
        return new Treatment(
                massage.id(),
                name,
                massage.technique(),
                massage.modality(),
                massage.variants(),
                massage.before(),
                massage.after(),
                massage.roomFeatures(),
                massage.strain(),
                massage.suits(),
                massage.contraindications());
    }

    private List<Long> toldVersions() {
        return allOf(database.sql("SELECT version FROM outbox WHERE topic = :topic AND subject = :id ORDER BY id")
                .bind("topic", Topics.TREATMENTS)
                .bind("id", massage.id())
                .mapValue(Long.class)
                .all());
    }
}
