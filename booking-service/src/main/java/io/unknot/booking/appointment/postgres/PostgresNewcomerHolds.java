package io.unknot.booking.appointment.postgres;

import io.unknot.booking.appointment.take.NewcomerHolds;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresNewcomerHolds implements NewcomerHolds {

    private final DatabaseClient database;

    PostgresNewcomerHolds(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Duration> lock(UUID clinicId, Span day) {
        return database.sql("SELECT held_by_newcomers(:clinic, tstzrange(:from, :until))")
                .bind("clinic", clinicId)
                .bind("from", day.from())
                .bind("until", day.until())
                .mapValue(Long.class)
                .one()
                .map(Duration::ofSeconds);
    }
}
