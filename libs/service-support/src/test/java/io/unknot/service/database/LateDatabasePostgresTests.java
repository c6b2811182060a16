package io.unknot.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.testing.TestInfrastructure;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

class LateDatabasePostgresTests {

    @Test
    void startsWithoutADatabaseAndIsReadyOnceThereIsOne() {
        var postgres = TestInfrastructure.postgres();
        var database = postgres.newDatabase();
        postgres.stop();
        try (var service = SpringApplication.run(
                VisitBook.class,
                "--spring.application.name=visit-book",
                "--spring.config.import=classpath:unknot-defaults.yaml",
                "--server.port=0",
                "--unknot.database.port=" + database.port(),
                "--unknot.database.name=" + database.name(),
                "--unknot.database.user=" + database.user(),
                "--unknot.database.password=" + database.password())) {
            var migration = service.getBean(DatabaseMigration.class);
            await().untilAsserted(() -> assertThat(migration.lack()).isEqualTo("waiting for PostgreSQL"));
            assertThat(migration.done()).isFalse();
            postgres.start();
            await().untilAsserted(() -> assertThat(migration.done()).isTrue());
            assertThat(service.getBean(VisitBook.class).timesReady).hasValue(1);
        }
    }

    @Test
    void saysWhenTheSchemaItselfIsTheTrouble() {
        var database = TestInfrastructure.postgres().newDatabase();
        try (var service = SpringApplication.run(
                VisitBook.class,
                "--spring.application.name=visit-book",
                "--spring.config.import=classpath:unknot-defaults.yaml",
                "--server.port=0",
                "--spring.flyway.locations=classpath:db/broken",
                "--unknot.database.port=" + database.port(),
                "--unknot.database.name=" + database.name(),
                "--unknot.database.user=" + database.user(),
                "--unknot.database.password=" + database.password())) {
            var migration = service.getBean(DatabaseMigration.class);
            await().untilAsserted(() -> assertThat(migration.lack()).isEqualTo("the schema could not be migrated"));
            assertThat(migration.done()).isFalse();
        }
    }
}
