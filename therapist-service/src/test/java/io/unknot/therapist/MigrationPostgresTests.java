package io.unknot.therapist;

import static io.r2dbc.spi.ConnectionFactoryOptions.DATABASE;
import static io.r2dbc.spi.ConnectionFactoryOptions.DRIVER;
import static io.r2dbc.spi.ConnectionFactoryOptions.HOST;
import static io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD;
import static io.r2dbc.spi.ConnectionFactoryOptions.PORT;
import static io.r2dbc.spi.ConnectionFactoryOptions.USER;
import static io.unknot.therapist.Waiting.allOf;
import static io.unknot.therapist.Waiting.done;
import static io.unknot.therapist.Waiting.resultOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.unknot.embedded.postgres.Database;
import io.unknot.testing.TestInfrastructure;
import io.unknot.therapist.clinic.Clinics;
import io.unknot.therapist.register.Register;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.shift.Shifts;
import io.unknot.therapist.therapist.Therapists;
import io.unknot.therapist.treatment.Treatments;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whoever ran the first release finds everything as it was: its rows are read as what they have always said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationPostgresTests {

    private static final String FIRST_RELEASE = "2";

    private final Riverside riverside = Riverside.ofTheSamples();
    private final AnnotationConfigApplicationContext service = new AnnotationConfigApplicationContext();

    @BeforeAll
    void fillADatabaseOfTheFirstReleaseAndMigrateIt() {
        var server = TestInfrastructure.postgres().newDatabase();
        var database = client(server);
        migrate(server, MigrationVersion.fromVersion(FIRST_RELEASE));
        done(database.sql(ROWS).then());
        migrate(server, MigrationVersion.LATEST);
        service.registerBean(DatabaseClient.class, () -> database);
        service.scan(
                "io.unknot.therapist.register.postgres",
                "io.unknot.therapist.clinic.postgres",
                "io.unknot.therapist.treatment.postgres",
                "io.unknot.therapist.therapist.postgres",
                "io.unknot.therapist.shift.postgres");
        service.refresh();
    }

    @AfterAll
    void close() {
        service.close();
    }

    @Test
    void keepsClinicsAndTheirRooms() {
        assertThat(kept(Clinics.class, riverside.clinicId())).isEqualTo(new Versioned<>(riverside.clinic(), 3));
    }

    @Test
    void makesTheOneLengthAndPriceOfATreatmentItsOnlyVariant() {
        assertThat(kept(Treatments.class, riverside.treatmentId()))
                .isEqualTo(new Versioned<>(riverside.lowBackMassage(), 4));
    }

    @Test
    void keepsTherapistsWhatTheyOfferAndTheirLicences() {
        assertThat(kept(Therapists.class, riverside.therapistId())).isEqualTo(new Versioned<>(riverside.mara(), 5));
    }

    @Test
    void keepsShiftsOnTheirWeekday() {
        assertThat(kept(Shifts.class, riverside.shiftId())).isEqualTo(new Versioned<>(riverside.tuesdays(), 6));
    }

    @Test
    void keepsWhatIsTakenAsOneRowOfEachAppointment() {
        var taken = allOf(service.getBean(DatabaseClient.class)
                .sql("SELECT jsonb_strip_nulls(to_jsonb(o))::text FROM occupancies o ORDER BY hold_expires NULLS FIRST")
                .mapValue(String.class)
                .all());
        assertThat(taken).hasSize(2);
        assertThat(JsonPath.<Map<String, Object>>read(taken.getFirst(), "$"))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("appointment_id", "00000000-0000-4000-8000-000000000501"),
                        Map.entry("clinic_id", riverside.clinicId().toString()),
                        Map.entry("therapist_id", riverside.therapistId().toString()),
                        Map.entry("room_id", riverside.roomId().toString()),
                        Map.entry("listed", true),
                        Map.entry("visible_from", "2127-01-12T09:35:00+00:00"),
                        Map.entry("visible_until", "2127-01-12T10:30:00+00:00"),
                        Map.entry("therapist_from", "2127-01-12T09:35:00+00:00"),
                        Map.entry("therapist_until", "2127-01-12T10:30:00+00:00"),
                        Map.entry("room_from", "2127-01-12T09:35:00+00:00"),
                        Map.entry("room_until", "2127-01-12T10:35:00+00:00")));
        assertThat(taken.getLast()).contains("2199-01-01");
    }

    private <T> Versioned<T> kept(Class<? extends Register<T>> register, UUID id) {
        return resultOf(service.getBean(register).find(id));
    }

    private static void migrate(Database server, MigrationVersion version) {
        var url = "jdbc:postgresql://%s:%d/%s".formatted(server.host(), server.port(), server.name());
        Flyway.configure()
                .dataSource(url, server.user(), server.password())
                .target(version)
                .load()
                .migrate();
    }

    private static DatabaseClient client(Database server) {
        return DatabaseClient.create(ConnectionFactories.get(ConnectionFactoryOptions.builder()
                .option(DRIVER, "postgresql")
                .option(HOST, server.host())
                .option(PORT, server.port())
                .option(DATABASE, server.name())
                .option(USER, server.user())
                .option(PASSWORD, server.password())
                .build()));
    }

    /** As the first release wrote them. */
    private static final String ROWS = """
        INSERT INTO clinics VALUES ('00000000-0000-4000-8000-000000000101', 3, 'Riverside', '12 Wharf Street', 'Leeds',
            'LS1 4AB', 'GB', 'Europe/London', 20, 60, 90,
            '[{"day": "MONDAY", "from": "08:00:00", "until": "20:00:00"},
              {"day": "TUESDAY", "from": "08:00:00", "until": "20:00:00"}]');
        INSERT INTO rooms VALUES ('00000000-0000-4000-8000-000000000111', '00000000-0000-4000-8000-000000000101',
            'Quiet room', '{heat}', 5);
        INSERT INTO treatments VALUES ('00000000-0000-4000-8000-000000000201', 4, 'Low-back therapeutic massage',
            'mixed', 'massage', 40, 5, 10, '{}', 4200, 'GBP');
        INSERT INTO therapists VALUES ('00000000-0000-4000-8000-000000000301', 5, 'Mara Okafor', '{en,pl}', 'female', 2012);
        INSERT INTO offered_treatments VALUES
            ('00000000-0000-4000-8000-000000000301', '00000000-0000-4000-8000-000000000201');
        INSERT INTO licences VALUES ('00000000-0000-4000-8000-000000000301', 'CNHC', 'CNHC-1042',
            '2024-01-01', '2028-12-31');
        INSERT INTO shifts VALUES ('00000000-0000-4000-8000-000000000401', 6, '00000000-0000-4000-8000-000000000301',
            '00000000-0000-4000-8000-000000000101', 2, '09:00', '17:00', '2026-11-01', NULL);
        INSERT INTO occupancies VALUES
            ('00000000-0000-4000-8000-000000000501', '00000000-0000-4000-8000-000000000301',
             '2127-01-12T09:35:00Z', '2127-01-12T10:30:00Z', NULL),
            ('00000000-0000-4000-8000-000000000501', '00000000-0000-4000-8000-000000000111',
             '2127-01-12T09:35:00Z', '2127-01-12T10:35:00Z', NULL),
            ('00000000-0000-4000-8000-000000000502', '00000000-0000-4000-8000-000000000301',
             '2127-01-12T11:35:00Z', '2127-01-12T12:30:00Z', '2199-01-01T00:00:00Z'),
            ('00000000-0000-4000-8000-000000000502', '00000000-0000-4000-8000-000000000111',
             '2127-01-12T11:35:00Z', '2127-01-12T12:35:00Z', '2199-01-01T00:00:00Z');
        """;
}
