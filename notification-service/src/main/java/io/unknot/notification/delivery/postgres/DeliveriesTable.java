package io.unknot.notification.delivery.postgres;

import io.unknot.notification.delivery.Claimed;
import io.unknot.notification.delivery.Deliveries;
import io.unknot.notification.delivery.DeliverySettings;
import io.unknot.notification.message.Message;
import io.unknot.notification.postgres.row.Columns;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class DeliveriesTable implements Deliveries {

    private final DatabaseClient database;
    private final DeliverySettings settings;

    DeliveriesTable(DatabaseClient database, DeliverySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public Flux<Claimed> claim(int most) {
        return database.sql(DeliverySql.CLAIM)
                .bind("most", most)
                .bind("lease", millis(settings.lease()))
                .map(row -> ClaimedRow.read(new Columns(row)))
                .all();
    }

    @Override
    public Mono<HandOver> handOver(Message.Sending message) {
        return owned(DeliverySql.HAND_OVER, message)
                .bind("lease", millis(settings.lease()))
                .map(row -> answer(new Columns(row)))
                .one();
    }

    @Override
    public Mono<Boolean> close(Message.Sending message, Message outcome, boolean maybeDelivered) {
        var closed = owned(DeliverySql.CLOSE, message)
                .bind("version", outcome.version())
                .bind("maybeDelivered", maybeDelivered);
        return changesOne(
                switch (outcome) {
                    case Message.Sent sent -> closed.bind("state", "SENT").bindNull("reason", String.class);
                    case Message.Skipped skipped ->
                        closed.bind("state", "SKIPPED").bindNull("reason", String.class);
                    case Message.Failed failed ->
                        closed.bind("state", "FAILED")
                                .bind("reason", failed.reason().name());
                    case Message.Unsent unsent -> throw new IllegalArgumentException("not an end: " + unsent);
                    case Message.Withdrawn withdrawn ->
                        throw new IllegalArgumentException("only a change of the subject withdraws: " + withdrawn);
                });
    }

    @Override
    public Mono<Boolean> putBack(Message.Sending message, Duration wait, boolean maybeDelivered) {
        return changesOne(
                owned(DeliverySql.PUT_BACK, message).bind("wait", millis(wait)).bind("maybeDelivered", maybeDelivered));
    }

    private DatabaseClient.GenericExecuteSpec owned(String sql, Message.Sending message) {
        return database.sql(sql)
                .bind("id", message.about().id().value())
                .bind("claim", message.claim().value());
    }

    private static Mono<Boolean> changesOne(DatabaseClient.GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(rows -> rows == 1);
    }

    private static HandOver answer(Columns row) {
        return new HandOver(ClaimedRow.verdict(row), row.instant("at"));
    }

    private static long millis(Duration duration) {
        return duration.toMillis();
    }
}
