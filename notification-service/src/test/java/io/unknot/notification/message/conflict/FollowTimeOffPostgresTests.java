package io.unknot.notification.message.conflict;

import static io.unknot.notification.appointment.LowBackVisit.ADA;
import static io.unknot.notification.appointment.LowBackVisit.MARA;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.outbox.Writes;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TablesTest
class FollowTimeOffPostgresTests {

    private static final String CONFLICTS = """
        SELECT recipient_kind || ' ' || channel || ' ' || (recipient_id = clinic_id) || ' ' || (facts ->> 'visits') || ' '
               || state AS line
        FROM message WHERE kind = 'STAFF_CONFLICT' ORDER BY subject_version\
        """;

    @Autowired
    Tables tables;

    @Autowired
    FollowTimeOff timesOff;

    @Autowired
    Writes writes;

    private final UUID id = UUID.randomUUID();
    private ZonedDateTime noon = LowBackVisit.START.atZone(ZoneId.of("Europe/London"));

    @BeforeEach
    void begin() {
        tables.begin();
        var day = LocalDate.ofInstant(tables.now(), ZoneId.of("Europe/London")).plusDays(7);
        noon = day.atTime(12, 0).atZone(ZoneId.of("Europe/London"));
        tables.follow(LowBackVisit.by(LowBackVisit.bookedAnew(noon.toInstant()), MARA));
        tables.follow(LowBackVisit.by(LowBackVisit.bookedAnew(noon.plusHours(1).toInstant()), ADA, MARA));
        tables.follow(LowBackVisit.by(LowBackVisit.bookedAnew(noon.plusDays(1).toInstant()), MARA));
        tables.follow(LowBackVisit.by(LowBackVisit.bookedAnew(noon.toInstant()), ADA));
    }

    @Test
    void tellsTheClinicHowManyVisitsLieUnderATherapistsTimeOff() {
        writes.write(timesOff.follow(off(LocalHours.ALL_DAY), 1)).block();
        writes.write(timesOff.follow(off(LocalHours.ALL_DAY), 1)).block();

        assertThat(tables.texts(CONFLICTS)).containsExactly("CLINIC_STAFF INBOX true 2 PLANNED");
    }

    @Test
    void countsByTheHoursOnTheClinicsWall() {
        writes.write(timesOff.follow(off(new LocalHours(LocalTime.of(12, 39), LocalTime.of(13, 0))), 1))
                .block();

        assertThat(tables.texts(CONFLICTS)).containsExactly("CLINIC_STAFF INBOX true 1 PLANNED");
    }

    @Test
    void saysNothingWhereNothingIsBookedOrItIsCalledOff() {
        writes.write(timesOff.follow(off(new LocalHours(LocalTime.of(12, 40), LocalTime.of(13, 0))), 1))
                .block();
        assertThat(tables.texts(CONFLICTS)).isEmpty();

        tables.run("UPDATE appointment SET state = 'CANCELLED'");
        writes.write(timesOff.follow(off(LocalHours.ALL_DAY), 2)).block();
        assertThat(tables.texts(CONFLICTS)).isEmpty();
    }

    @Test
    void withdrawsItWhenTheTimeIsNotOffAnyMore() {
        writes.write(timesOff.follow(off(LocalHours.ALL_DAY), 1)).block();

        writes.write(timesOff.withdraw(off(LocalHours.ALL_DAY), 2)).block();

        assertThat(tables.texts(CONFLICTS)).containsExactly("CLINIC_STAFF INBOX true 2 WITHDRAWN");
    }

    private TimeOff off(LocalHours hours) {
        return new TimeOff(id, MARA.value(), noon.toLocalDate(), noon.toLocalDate(), hours);
    }
}
