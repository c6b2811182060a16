package io.unknot.therapist.availability.chain.postgres;

import static io.unknot.therapist.Waiting.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.r2dbc.spi.Readable;
import io.unknot.service.database.Unpooled;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.Occupancies;
import io.unknot.therapist.availability.Occupancy;
import io.unknot.therapist.availability.Visits;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.rating.Rating;
import io.unknot.therapist.register.postgres.table.Rows;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.treatment.Treatment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.r2dbc.core.DatabaseClient;

@TherapistServiceTest
class ChainLoopPostgresTests {

    private static final Instant FUTURE = Instant.parse("2199-01-01T00:00:00Z");

    @Autowired
    Http http;

    @Autowired
    Occupancies occupancies;

    @Autowired
    CatalogueRows rows;

    @Autowired
    Rows<Clinic> clinics;

    @Autowired
    Rows<Treatment> treatments;

    @Autowired
    Rows<Therapist> therapists;

    @Autowired
    Rows<Rating> ratings;

    @Autowired
    FlywayProperties access;

    @Autowired
    DatabaseClient database;

    private final Riverside riverside = Riverside.anew();
    private final Visits visits = new Visits(riverside);
    private Replica one;
    private Replica other;

    @BeforeEach
    void startTwoReplicas() {
        http.putAll(riverside);
        one = new Replica(source(), rows).start();
        other = new Replica(source(), rows).start();
        both(replica -> assertThat(replica.knowsClinic(riverside.clinicId())).isTrue());
    }

    @AfterEach
    void stop() throws InterruptedException {
        one.stop();
        other.stop();
    }

    @Test
    void everyReplicaHearsOfWhatIsTakenAndFreed() {
        var visit = visits.at("09:40");
        done(occupancies.take(visit));
        both(replica -> assertThat(replica.taking(id(visit))).contains(visit.taking()));
        done(occupancies.free(id(visit)));
        both(replica -> assertThat(replica.taking(id(visit))).isEmpty());
        assertThat(one.told.all()).containsSubsequence("taken " + id(visit), "freed " + id(visit));
    }

    @Test
    void everyReplicaHearsOfChangedClinicsTreatmentsAndTherapists() {
        http.put(Http.CLINIC, riverside.clinicId(), riverside.clinicJson().replace("\"Riverside\"", "\"Old Mill\""));
        http.put(
                Http.TREATMENT,
                riverside.treatmentId(),
                riverside.treatmentJson().replace("mixed", "gentle"));
        http.put(
                Http.THERAPIST,
                riverside.therapistId(),
                riverside.therapistJson().replace("Okafor", "Nowak"));
        both(replica -> {
            var catalogue = replica.chain.now().catalogue();
            assertThat(catalogue.clinic(riverside.clinicId()).orElseThrow().name())
                    .isEqualTo("Old Mill");
            assertThat(catalogue
                            .treatment(riverside.treatmentId())
                            .orElseThrow()
                            .technique())
                    .isEqualTo("gentle");
            assertThat(catalogue
                            .therapist(riverside.therapistId())
                            .orElseThrow()
                            .therapist()
                            .name())
                    .isEqualTo("Mara Nowak");
        });
    }

    @Test
    void everyReplicaHearsOfShiftsThatGoToAnotherTherapist() {
        var leo = UUID.randomUUID();
        http.put(Http.THERAPIST, leo, riverside.therapistJson());
        http.put(
                Http.SHIFT,
                riverside.shiftId(),
                riverside.shiftJson().replace(riverside.therapistId().toString(), leo.toString()));
        both(replica -> assertThat(replica.chain.now().catalogue().therapistsAt(riverside.clinicId()))
                .singleElement()
                .extracting(therapist -> therapist.id())
                .isEqualTo(leo));
    }

    @Test
    void everyReplicaHearsOfTimeOffAndOfItsWithdrawal() {
        timeOff(false);
        both(replica -> assertThat(timeOffKnownTo(replica)).isEqualTo(1));
        timeOff(true);
        both(replica -> assertThat(timeOffKnownTo(replica)).isZero());
    }

    @Test
    void forgetsWhatHasVanishedFromTheDatabase() {
        run("DELETE FROM shifts WHERE shift_id = '%s'".formatted(riverside.shiftId()));
        both(replica -> assertThat(replica.chain.now().catalogue().therapistsAt(riverside.clinicId()))
                .isEmpty());
        run("DELETE FROM rooms WHERE clinic_id = '%s'".formatted(riverside.clinicId()));
        run("DELETE FROM clinics WHERE clinic_id = '%s'".formatted(riverside.clinicId()));
        both(replica -> assertThat(replica.knowsClinic(riverside.clinicId())).isFalse());
    }

    @Test
    void knowsAllAgainAfterARestart() throws InterruptedException {
        var booked = visits.at("09:40");
        var held = visits.at(UUID.randomUUID(), "11:00", FUTURE);
        done(occupancies.take(booked));
        done(occupancies.take(held));
        one.stop();
        one = new Replica(source(), rows).start();
        both(replica -> assertThat(List.of(replica.taking(id(booked)), replica.taking(id(held))))
                .allMatch(taking -> taking.isPresent()));
    }

    @Test
    void answersFromMemoryWhileItsConnectionIsLostAndHearsAfterwardsWhatItMissed() {
        var before = visits.at("09:40");
        done(occupancies.take(before));
        both(replica -> assertThat(replica.taking(id(before))).isPresent());
        run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'test-replica'");
        var missed = visits.at("11:00");
        done(occupancies.take(missed));
        assertThat(one.taking(id(before))).isPresent();
        both(replica -> assertThat(replica.taking(id(missed))).contains(missed.taking()));
        both(replica -> assertThat(replica.told.all()).containsSubsequence("reloaded", "reloaded"));
        assertThat(one.meters
                        .get("unknot.availability.connection.lost")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(one.meters.get("unknot.availability.load").timer().count()).isEqualTo(2);
    }

    @Test
    void freesAHoldWhenItExpiresThoughNobodyTellsIt() {
        var held = visits.at(UUID.randomUUID(), "09:40", FUTURE);
        done(occupancies.take(held));
        both(replica -> assertThat(replica.taking(id(held))).isPresent());
        // The database's clock is not the service's, which stands still here.
        run("""
            UPDATE occupancies SET hold_expires = clock_timestamp() + interval '1 second' WHERE appointment_id = '%s'
            """.formatted(id(held)));
        both(replica -> assertThat(replica.told.all()).contains("freed " + id(held)));
        both(replica -> assertThat(replica.taking(id(held))).isEmpty());
    }

    @Test
    void hearsOfWhatChangesWhileItReads() throws Exception {
        var oldMill = riverside.clinicJson().replace("\"Riverside\"", "\"Old Mill\"");
        // Clinics are read before treatments.
        var changesWhileRead = new Interrupted(treatments, () -> http.put(Http.CLINIC, riverside.clinicId(), oldMill));
        var replica = new Replica(source(), new CatalogueRows(clinics, changesWhileRead, therapists, ratings));
        try (var connection = ChangesConnection.open(source())) {
            replica.keeper.load(connection);
            assertThat(clinicName(replica)).isEqualTo("Riverside");
            await().untilAsserted(() -> {
                replica.keeper.follow(connection, Duration.ofMillis(100));
                assertThat(clinicName(replica)).isEqualTo("Old Mill");
            });
        }
    }

    /** While these rows are read, something else happens. */
    private record Interrupted(Rows<Treatment> rows, Runnable event) implements Rows<Treatment> {
        @Override
        public String select() {
            event.run();
            return rows.select();
        }

        @Override
        public String key() {
            return rows.key();
        }

        @Override
        public Treatment read(Readable row) {
            return rows.read(row);
        }
    }

    private String clinicName(Replica replica) {
        return replica.chain
                .now()
                .catalogue()
                .clinic(riverside.clinicId())
                .orElseThrow()
                .name();
    }

    @Test
    void measuresHowFarItIsBehind() {
        var visit = visits.at("09:40");
        done(occupancies.take(visit));
        both(replica -> {
            assertThat(replica.meters.get("unknot.availability.lag").timer().count())
                    .isPositive();
            assertThat(replica.meters.get("unknot.availability.takings").gauge().value())
                    .isPositive();
        });
    }

    private void timeOff(boolean withdrawn) {
        run("""
            INSERT INTO time_off (time_off_id, version, therapist_id, first_day, last_day, starts, ends, withdrawn)
            VALUES ('%1$s', 1, '%1$s', '2027-01-12', '2027-01-12', '00:00', '00:00', %2$s)
            ON CONFLICT (time_off_id) DO UPDATE SET withdrawn = excluded.withdrawn
            """.formatted(riverside.therapistId(), withdrawn));
    }

    private int timeOffKnownTo(Replica replica) {
        var mara = replica.chain
                .now()
                .catalogue()
                .therapist(riverside.therapistId())
                .orElseThrow();
        return mara.roster().timeOff().size();
    }

    private void run(String sql) {
        done(database.sql(sql).then());
    }

    private interface Check {
        void of(Replica replica) throws Exception;
    }

    private void both(Check check) {
        for (var replica : List.of(one, other)) {
            ThrowingRunnable holds = () -> check.of(replica);
            await().pollInterval(Duration.ofMillis(5)).untilAsserted(holds);
        }
    }

    private DataSource source() {
        return Unpooled.database(access, "test-replica");
    }

    private static UUID id(Occupancy occupancy) {
        return occupancy.taking().appointmentId();
    }
}
