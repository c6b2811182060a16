package io.unknot.notification.preference.therapist.postgres;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.preference.therapist.RefusedAddresses;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class RefusedAddressesTable implements RefusedAddresses {

    /** The mail was counted before it was sent, so what stands for its address is known for a day. */
    private static final String REFUSED = """
        INSERT INTO refused_address (therapist_id, address_hash)
        SELECT message.recipient_id, used.address_hash
        FROM message JOIN address_use used USING (message_id)
        WHERE message.message_id = :mail AND message.recipient_kind = 'THERAPIST'
        ON CONFLICT (therapist_id) DO UPDATE SET address_hash = excluded.address_hash, since = excluded.since
        """;

    private static final String AMONG = """
        SELECT refused.therapist_id
        FROM unnest(:ids::uuid[], :hashes::text[]) AS now (id, hex)
             JOIN refused_address refused
                 ON refused.therapist_id = now.id AND refused.address_hash = decode(now.hex, 'hex')
        WHERE refused.since > clock_timestamp() - interval '30 days'
        """;

    private final DatabaseClient database;

    RefusedAddressesTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> refused(MessageId mail) {
        return database.sql(REFUSED).bind("mail", mail.value()).then();
    }

    @Override
    public Mono<Set<TherapistId>> among(Map<TherapistId, String> hashes) {
        var all = new ArrayList<>(hashes.entrySet());
        return database.sql(AMONG)
                .bind("ids", all.stream().map(one -> one.getKey().value()).toArray(UUID[]::new))
                .bind("hashes", all.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .mapValue(UUID.class)
                .all()
                .map(TherapistId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Mono<Void> mended(TherapistId therapist) {
        return database.sql("DELETE FROM refused_address WHERE therapist_id = :therapist")
                .bind("therapist", therapist.value())
                .then();
    }
}
