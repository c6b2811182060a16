package io.unknot.booking.outcome;

import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import java.time.Duration;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;

/** Weeks of treatment, without waiting for them: visits and plans as if they had been booked long ago. */
public final class Weeks {

    private final Town town;
    private final DatabaseClient database;

    public Weeks(Town town, DatabaseClient database) {
        this.town = town;
        this.database = database;
    }

    /** A client's visit to Mara, forty minutes long, that begins so long from now; before zero it was. */
    public UUID visit(Riverside at, UUID client, Duration fromNow, String state) {
        var id = UUID.randomUUID();
        database.sql("""
            INSERT INTO appointment (id, version, state, clinic_id, therapist_id, room_id, treatment_id, client_id,
                                     visible, therapist_taken, room_taken)
            SELECT :id, 2, :state, :clinic, :mara, :room, :treatment, :client, span, span, span
            FROM (SELECT tstzrange(start, start + interval '40 minutes') AS span
                  FROM (SELECT clock_timestamp() + :seconds * interval '1 second' AS start) AS begins) AS takes
            """)
                .bind("id", id)
                .bind("state", state)
                .bind("clinic", at.clinic())
                .bind("mara", at.mara())
                .bind("room", at.rooms().getFirst())
                .bind("treatment", at.treatment())
                .bind("client", client)
                .bind("seconds", fromNow.toSeconds())
                .then()
                .block();
        return id;
    }

    /** A visit that can be scored at whatever moment: it begins in an hour, and so many minutes, and is checked in. */
    public UUID scorable(Riverside at, UUID client, int minutes) {
        return visit(at, client, Duration.ofMinutes(60 + minutes), "checked-in");
    }

    /** A plan of these visits that goes on. */
    public UUID plan(UUID client, UUID... visits) {
        var id = UUID.randomUUID();
        database.sql("""
            INSERT INTO care_plan (id, version, client_id, state, advised, min_days, ideal_days, max_days)
            VALUES (:id, 1, :client, 'active', false, 2, 3, 5)
            """).bind("id", id).bind("client", client).then().block();
        for (int number = 1; number <= visits.length; number++) {
            database.sql("INSERT INTO care_plan_visit (plan_id, number, appointment_id) VALUES (:plan, :number,"
                            + " :visit)")
                    .bind("plan", id)
                    .bind("number", number)
                    .bind("visit", visits[number - 1])
                    .then()
                    .block();
        }
        return id;
    }

    /** The one value of a statement, as text. */
    public String read(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .mapValue(String.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    public UUID client() {
        return town.client();
    }
}
