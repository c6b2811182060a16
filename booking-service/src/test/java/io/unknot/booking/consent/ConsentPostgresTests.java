package io.unknot.booking.consent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.BookingServiceTest;
import io.unknot.outbox.Writes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;

@BookingServiceTest
class ConsentPostgresTests {

    @Autowired
    private DatabaseClient database;

    @Autowired
    private Writes writes;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE consent SET outcomes = true WHERE false",
                "DELETE FROM consent WHERE false",
                "TRUNCATE consent"
            })
    void theServiceItselfMayNotChangeWhatWasSaid(String sql) {
        assertThatThrownBy(() -> database.sql(sql).then().block())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
        var evenWithTheRight = database.sql("GRANT ALL ON consent TO CURRENT_USER")
                .then()
                .then(database.sql(sql).then());
        assertThatThrownBy(() -> writes.write(evenWithTheRight).block())
                .hasMessageContaining("consents are only ever added to");
    }
}
