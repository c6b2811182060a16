package io.unknot.benchmark.booking;

import io.unknot.benchmark.chain.BenchmarkChain;
import io.unknot.benchmark.chain.ChainSize;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Times that are free in a chain nobody has booked in yet, each given away once: one an hour for every therapist, in no
 * order. Visits of one client are all with one therapist, so that none stands in another's way.
 */
final class FreeTimes {

    private static final int CLIENTS_EACH = 10;
    private static final LocalTime FIRST = LocalTime.of(8, 10);
    private static final int HOURS = 11;
    private static final int DAYS_LEFT_OUT = 2;

    private record Time(int therapist, LocalDate day, int hour) {}

    private final BenchmarkChain chain;
    private final List<Time> times = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    FreeTimes(BenchmarkChain chain, LocalDate today) {
        this.chain = chain;
        for (int ahead = DAYS_LEFT_OUT; ahead < chain.size().days() - DAYS_LEFT_OUT; ahead++) {
            var day = today.plusDays(ahead);
            if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                addAll(day);
            }
        }
        Collections.shuffle(times, new Random(1));
    }

    static int clients(ChainSize size) {
        return size.therapists() * CLIENTS_EACH;
    }

    /** The body of a booking by the front desk. */
    Map<String, Object> nextWish() {
        int number = next.getAndIncrement();
        return wish(number, times.get(number).therapist() * CLIENTS_EACH + number % CLIENTS_EACH);
    }

    /** The same time for each of so many clients. */
    List<Map<String, Object>> oneTimeForMany(int clients) {
        int number = next.getAndIncrement();
        var wishes = new ArrayList<Map<String, Object>>();
        for (int client = 0; client < clients; client++) {
            wishes.add(wish(number, client));
        }
        return wishes;
    }

    private Map<String, Object> wish(int number, int client) {
        var time = times.get(number);
        int clinic = chain.clinicOf(time.therapist());
        var start = time.day().atTime(FIRST).plusHours(time.hour()).atZone(ZoneId.of(chain.zoneOf(time.therapist())));
        return Map.of(
                "clinicId", chain.clinic(clinic),
                "treatmentId", BenchmarkChain.TREATMENT,
                "therapistId", chain.therapist(time.therapist()),
                "start", start.toInstant().toString(),
                "clientId", chain.client(client));
    }

    private void addAll(LocalDate day) {
        for (int therapist = 0; therapist < chain.size().therapists(); therapist++) {
            for (int hour = 0; hour < HOURS; hour++) {
                times.add(new Time(therapist, day, hour));
            }
        }
    }
}
