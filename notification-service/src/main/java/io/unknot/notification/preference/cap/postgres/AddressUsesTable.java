package io.unknot.notification.preference.cap.postgres;

import io.unknot.notification.message.Channel;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.preference.cap.AddressUses;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class AddressUsesTable implements AddressUses {

    private static final String TAKE = "SELECT take_uses(:ids, :addresses, :urgent, :texts, :caps)";

    private static final String FORGET = """
        DELETE FROM address_use WHERE ctid = ANY (ARRAY (
            SELECT ctid FROM address_use WHERE used_at <= statement_timestamp() - interval '1 day'
            LIMIT :most FOR UPDATE SKIP LOCKED))
        """;

    private final DatabaseClient database;

    AddressUsesTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Set<MessageId>> take(List<Use> uses) {
        return database.sql(TAKE)
                .bind("ids", uses.stream().map(use -> use.message().value()).toArray(UUID[]::new))
                .bind("addresses", uses.stream().map(Use::address).toArray(String[]::new))
                .bind("urgent", uses.stream().map(Use::urgent).toArray(Boolean[]::new))
                .bind(
                        "texts",
                        uses.stream().map(use -> use.channel() == Channel.SMS).toArray(Boolean[]::new))
                .bind("caps", uses.stream().map(Use::cap).toArray(Integer[]::new))
                .mapValue(UUID.class)
                .all()
                .map(MessageId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public Mono<Long> forget(int most) {
        return database.sql(FORGET).bind("most", most).fetch().rowsUpdated();
    }
}
