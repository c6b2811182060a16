package io.unknot.benchmark.booking;

import io.unknot.benchmark.load.HttpCommands;
import io.unknot.benchmark.load.Question;
import java.net.URI;
import java.util.Map;
import java.util.SplittableRandom;

/** The front desk, booking one free time after another over a connection of its own. */
final class Bookings implements Question {

    private static final String APPOINTMENTS = "/api/v1/appointments";

    /** In one call, or held first and then confirmed. */
    enum Way {
        ONE_POST,
        HOLD_AND_CONFIRM
    }

    private final HttpCommands desk;
    private final FreeTimes times;
    private final Way way;

    Bookings(URI gateway, FreeTimes times, Way way) {
        this.desk = HttpCommands.loggedIn(gateway, "manager");
        this.times = times;
        this.way = way;
    }

    @Override
    public void ask(SplittableRandom random) {
        switch (way) {
            case ONE_POST -> desk.post(APPOINTMENTS, times.nextWish()).expect(201);
            case HOLD_AND_CONFIRM -> {
                var held = desk.post(APPOINTMENTS + "/holds", times.nextWish()).expect(201);
                var id = held.path("id").asString();
                desk.post(APPOINTMENTS + "/" + id + "/confirmation", Map.of()).expect(200);
            }
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}
