package io.unknot.booking.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.audit.By;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

@BookingServiceTest
class PoliciesPostgresTests {

    @Autowired
    private Town town;

    @Autowired
    private ChangePolicy change;

    @Autowired
    private Policies policies;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);

    @BeforeEach
    void aClinicOpens() {
        riverside = town.open(Riverside.withRooms(1));
    }

    @Test
    void theOrganisationSaysEveryValueAsShipped() {
        var shipped = policies.newest(Level.ORGANISATION).blockOptional().orElseThrow();

        assertThat(shipped.version()).isPositive();
        assertThat(inForce().openBookingsCap()).isEqualTo(30);
        assertThat(inForce().id()).isEqualTo(shipped.id());
    }

    @Test
    void whatHeldAtAnIdIsReadBackAfterMoreWasSaid() {
        change(Level.ofClinic(riverside.clinic()), Terms.notice(120));
        var shown = inForce();
        change(Level.of(riverside.clinic(), riverside.treatment()), Terms.notice(240));
        change(Level.ofClinic(riverside.clinic()), Terms.cap(2));

        assertThat(inForce().notice()).isEqualTo(Duration.ofHours(4));
        assertThat(inForce().openBookingsCap()).isEqualTo(2);
        assertThat(policies.find(shown.id(), riverside.clinic(), riverside.treatment())
                        .block())
                .isEqualTo(shown);
    }

    @Test
    void whoChangedThePolicyStandsInTheAuditTrail() {
        var level = Level.ofClinic(riverside.clinic());
        var first = change(level, Terms.notice(120));
        var second = change(level, Terms.notice(240));
        change(level, Terms.notice(240));

        assertThat(database.sql("""
            SELECT actor_kind || ' ' || action || ' ' || version || ' ' || before::text || ' ' || after::text
            FROM audit_entry WHERE subject_kind = 'policy' AND subject_id = :level ORDER BY version
            """)
                        .bind("level", level.id())
                        .mapValue(String.class)
                        .all()
                        .collectList()
                        .block())
                .containsExactly(
                        "system change 1 {} {\"policyId\": " + first.id() + "}",
                        "system change 2 {\"policyId\": " + first.id() + "} {\"policyId\": " + second.id() + "}");
    }

    @Test
    void sayingTheSameAgainIsNoNewVersion() {
        var level = Level.ofTreatment(riverside.treatment());
        var said = change(level, Terms.lateCancel(1440, Terms.FIFTEEN_POUNDS));

        assertThat(said.version()).isEqualTo(1);
        assertThat(change(level, Terms.lateCancel(1440, Terms.FIFTEEN_POUNDS))).isEqualTo(said);
        assertThat(change(level, PolicyValues.NOTHING).version()).isEqualTo(2);
        assertThat(inForce().lateCancel()).isEqualTo(Consequence.NONE);
    }

    @Test
    void ofManyAtOnceEachIsAVersionAndTheIdsGoUpWithThem() {
        var level = Level.ofClinic(riverside.clinic());

        var said = Flux.fromStream(IntStream.range(0, 10).boxed())
                .flatMap(minutes -> change.change(level, Terms.notice(minutes), By.system()), 10)
                .collectSortedList((one, other) -> Long.compare(one.version(), other.version()))
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();

        assertThat(said).extracting(PolicyVersion::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(said).extracting(PolicyVersion::id).isSorted();
    }

    @Test
    void theDatabaseLetsNobodyUnsayAnything() {
        for (var statement :
                new String[] {"UPDATE policy SET notice_minutes = 1", "DELETE FROM policy", "TRUNCATE policy"}) {
            assertThatThrownBy(() -> database.sql(statement).then().block())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("what was said of a policy stays");
        }
    }

    private PolicyVersion change(Level level, PolicyValues values) {
        return change.change(level, values, By.system()).blockOptional().orElseThrow();
    }

    private Policy inForce() {
        return policies.inForce(riverside.clinic(), riverside.treatment())
                .blockOptional()
                .orElseThrow();
    }
}
