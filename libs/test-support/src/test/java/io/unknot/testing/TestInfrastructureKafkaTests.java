package io.unknot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.embedded.postgres.Database;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@WithPostgres
@WithKafka
@SpringBootTest(classes = TestInfrastructureKafkaTests.Nothing.class, properties = "place=${UNKNOT_DATABASE_NAME}")
class TestInfrastructureKafkaTests {
    @Autowired
    Environment environment;

    @Test
    void handsTheContextADatabaseItCanEnter() throws SQLException {
        Database given = new Database(
                environment.getRequiredProperty("UNKNOT_DATABASE_HOST"),
                environment.getRequiredProperty("UNKNOT_DATABASE_PORT", Integer.class),
                environment.getRequiredProperty("place"),
                environment.getRequiredProperty("unknot.database.user"),
                environment.getRequiredProperty("unknot.database.password"));

        try (var connection = DriverManager.getConnection(given.jdbcUrl(), given.user(), given.password())) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    @Test
    void handsTheContextABrokerThatAnswersAgainAfterAKill() throws Exception {
        TestInfrastructure.kafka().kill();
        TestInfrastructure.kafka().start();

        String servers = environment.getRequiredProperty("spring.kafka.bootstrap-servers");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
    }

    @Test
    void givesEveryCallerADatabaseOfItsOwn() {
        Database one = TestInfrastructure.postgres().newDatabase();
        Database other = TestInfrastructure.postgres().newDatabase();

        assertThat(one.name()).isNotEqualTo(other.name());
        assertThat(one.user()).isNotEqualTo(other.user());
        assertThat(one.port()).isEqualTo(other.port());
    }

    @Configuration
    static class Nothing {}
}
