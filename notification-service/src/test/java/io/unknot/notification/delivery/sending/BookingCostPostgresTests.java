package io.unknot.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.CountedStatements;
import io.unknot.notification.appointment.LowBackVisit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How many statements a booking costs this service beside begin, commit and the note that its fact was heard: each is a
 * trip, and there are as many bookings as booking-service can take.
 */
class BookingCostPostgresTests extends DeliveryStory {

    @Autowired
    private CountedStatements statements;

    @Test
    void plansAllThatIsOwedForANewVisitInFewStatements() {
        var visit = LowBackVisit.bookedAnew(tables.now().plus(Duration.ofDays(7)));
        statements.taken();

        tables.follow(visit);

        assertThat(statements.taken())
                .hasSizeLessThan(8)
                .filteredOn(sql -> sql.contains("client_preference"))
                .as("what the client said of messages")
                .hasSize(1);
    }

    @Test
    void sendsABatchInAsManyStatementsAsAMessage() {
        tables.bookedVisit();
        tables.bookedVisit();
        tables.bookedVisit();
        statements.taken();

        assertThat(deliver()).isEqualTo(3);

        assertThat(statements.taken()).hasSizeLessThan(8);
    }
}
