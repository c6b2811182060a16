package io.unknot.system.reminder;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.gateway.GatewayClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * A clinic that reminds its clients of a visit so long before it that it is about to do so now: nobody can move the clock
 * of a running system. Closing it makes the clinic say nothing of its own again.
 */
record SoonReminded(GatewayClient manager, FreeTime time) implements AutoCloseable {

    /** From booking to reminder nothing may take longer than this, or there is none. */
    private static final Duration ROOM_TO_BOOK = Duration.ofSeconds(25);

    /** Room to book, a whole minute because reminders are counted in minutes, and time to be sent. */
    static final Duration LONGEST = Duration.ofMinutes(3);

    static SoonReminded of(GatewayClient manager, FreeTime time) {
        var soon = new SoonReminded(manager, time);
        var left = Duration.between(Clock.systemUTC().instant(), time.start());
        soon.say(Map.of(
                "earlyReminderMinutes",
                left.minus(ROOM_TO_BOOK).toMinutes(),
                "lateReminderMinutes",
                60,
                "quietHours",
                "off"));
        return soon;
    }

    private void say(Map<String, Object> policy) {
        manager.put("/api/v1/clinics/" + time.offer().clinic() + "/notification-policy", policy)
                .expect(200);
    }

    @Override
    public void close() {
        say(Map.of());
    }
}
