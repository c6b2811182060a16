package io.unknot.notification.delivery.postgres;

import io.unknot.notification.delivery.Claimed;
import io.unknot.notification.delivery.Deliveries;
import io.unknot.notification.delivery.DeliverySettings;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.postgres.row.Columns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
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
    public Flux<Claimed> claim(Channel channel, int most) {
        return take(ClaimSql.DUE, channel, most);
    }

    @Override
    public Flux<Claimed> claimStrays(Channel channel, int most) {
        return take(ClaimSql.STRAYS, channel, most);
    }

    private Flux<Claimed> take(String sql, Channel channel, int most) {
        return database.sql(sql)
                .bind("channel", channel.name())
                .bind("most", most)
                .bind("lease", settings.lease().toMillis())
                .bind("giveUp", settings.giveUp().toMillis())
                .map(row -> ClaimedRow.read(new Columns(row)))
                .all();
    }

    @Override
    public Mono<Map<MessageId, HandOver>> handOver(List<Message.Sending> messages) {
        return owned(DeliverySql.HAND_OVER, messages, message -> message)
                .bind("lease", settings.lease().toMillis())
                .map(row -> answer(new Columns(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Map.Entry<MessageId, HandOver> answer(Columns row) {
        return Map.entry(
                new MessageId(row.uuid("message_id")), new HandOver(ClaimedRow.verdict(row), row.instant("at")));
    }

    @Override
    public Mono<Set<MessageId>> close(List<Ended> messages) {
        return changed(owned(DeliverySql.CLOSE, messages, Ended::message)
                .bind("states", EndState.column(messages, EndState::name))
                .bind("reasons", EndState.column(messages, EndState::reason))
                .bind(
                        "versions",
                        messages.stream()
                                .map(ended -> ended.outcome().version())
                                .toArray(Long[]::new))
                .bind("maybes", messages.stream().map(Ended::maybeDelivered).toArray(Boolean[]::new)));
    }

    @Override
    public Mono<Set<MessageId>> putBack(List<Later> messages) {
        return changed(owned(DeliverySql.PUT_BACK, messages, Later::message)
                .bind(
                        "waits",
                        messages.stream().map(later -> later.after().toMillis()).toArray(Long[]::new))
                .bind("tried", messages.stream().map(Later::tried).toArray(Boolean[]::new))
                .bind("maybes", messages.stream().map(Later::maybeDelivered).toArray(Boolean[]::new)));
    }

    private <T> GenericExecuteSpec owned(String sql, List<T> all, Function<T, Message.Sending> message) {
        var messages = all.stream().map(message).toList();
        return database.sql(sql)
                .bind(
                        "ids",
                        messages.stream().map(one -> one.about().id().value()).toArray(UUID[]::new))
                .bind(
                        "claims",
                        messages.stream().map(one -> one.claim().value()).toArray(UUID[]::new));
    }

    private static Mono<Set<MessageId>> changed(GenericExecuteSpec statement) {
        return statement.mapValue(UUID.class).all().map(MessageId::new).collect(Collectors.toUnmodifiableSet());
    }
}
