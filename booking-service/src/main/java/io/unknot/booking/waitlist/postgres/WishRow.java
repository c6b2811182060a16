package io.unknot.booking.waitlist.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.unknot.booking.waitlist.Waiting;
import io.unknot.booking.waitlist.WaitlistWish;
import io.unknot.booking.waitlist.Wanted;
import io.unknot.schedule.time.LocalHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A wish as it stands in its table, there and back. */
final class WishRow {

    static final String COLUMNS = """
        w.id, w.client_id, w.state, w.treatment_id, w.minutes, w.clinics, w.therapists, w.first_day, w.last_day,
        w.weekdays, w.hours, w.notice_minutes, w.since, w.ends_at\
        """;
    /** When the client of a wish last let an offer lapse; only the last days bear on a turn. */
    static final String LAST_LAPSE = """
        (SELECT max(o.ended_at) FROM waitlist_wish own JOIN waitlist_offer o ON o.wish_id = own.id
         WHERE own.client_id = w.client_id AND o.state = 'lapsed'
           AND o.ended_at > clock_timestamp() - interval '3 days') AS last_lapse\
        """;

    static final String INSERT = """
        INSERT INTO waitlist_wish AS w (id, client_id, state, treatment_id, minutes, clinics, therapists, first_day,
                                        last_day, weekdays, hours, notice_minutes, ends_at)
        VALUES (:id, :client, 'waiting', :treatment, :minutes, :clinics, :therapists, :firstDay,
                :lastDay, :weekdays, :hours, :notice, :endsAt)
        RETURNING %s
        """.formatted(COLUMNS);

    private WishRow() {}

    static GenericExecuteSpec bind(GenericExecuteSpec insert, WaitlistWish wish) {
        var wanted = wish.wanted();
        return insert.bind("id", wish.id())
                .bind("client", wish.clientId())
                .bind("treatment", wanted.treatmentId())
                .bind("minutes", minutes(wanted.length()))
                .bind("clinics", wanted.clinics().toArray(UUID[]::new))
                .bind("therapists", wanted.therapists().toArray(UUID[]::new))
                .bind("firstDay", wanted.firstDay())
                .bind("lastDay", wanted.lastDay())
                .bind(
                        "weekdays",
                        wanted.weekdays().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
                .bind(
                        "hours",
                        wanted.hours().stream()
                                .map(some -> some.from() + "-" + some.until())
                                .toArray(String[]::new))
                .bind("notice", (int) wanted.notice().toMinutes())
                .bind("endsAt", wish.endsAt());
    }

    static WaitlistWish toWish(Readable row) {
        return new WaitlistWish(
                value(row, "id", UUID.class),
                value(row, "client_id", UUID.class),
                wanted(row),
                value(row, "since", Instant.class),
                value(row, "ends_at", Instant.class),
                WaitlistWish.State.valueOf(value(row, "state", String.class).toUpperCase(Locale.ROOT)));
    }

    static Waiting toWaiting(Readable row) {
        return new Waiting(toWish(row), Optional.ofNullable(row.get("last_lapse", Instant.class)));
    }

    private static Wanted wanted(Readable row) {
        return new Wanted(
                value(row, "treatment_id", UUID.class),
                Optional.ofNullable(row.get("minutes", Integer.class)).map(Duration::ofMinutes),
                Set.of(value(row, "clinics", UUID[].class)),
                Set.of(value(row, "therapists", UUID[].class)),
                value(row, "first_day", LocalDate.class),
                value(row, "last_day", LocalDate.class),
                Arrays.stream(value(row, "weekdays", Integer[].class))
                        .map(DayOfWeek::of)
                        .collect(Collectors.toSet()),
                Arrays.stream(value(row, "hours", String[].class))
                        .map(WishRow::hours)
                        .toList(),
                Duration.ofMinutes(value(row, "notice_minutes", Integer.class)));
    }

    private static LocalHours hours(String text) {
        var dash = text.indexOf('-');
        return new LocalHours(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
    }

    private static Parameter minutes(Optional<Duration> length) {
        return length.map(wanted -> Parameters.in((int) wanted.toMinutes()))
                .orElseGet(() -> Parameters.in(Integer.class));
    }

    static <T> T value(Readable row, String column, Class<T> type) {
        return requireNonNull(row.get(column, type), column);
    }
}
