package io.unknot.booking.client.verification.postgres;

import io.unknot.booking.client.ContactIndex;
import io.unknot.booking.client.verification.Channel;
import io.unknot.booking.vault.BlindIndex;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What stands for a contact where it is looked for. */
@Component
class HashedContacts {

    private final BlindIndex index;

    HashedContacts(BlindIndex index) {
        this.index = index;
    }

    /** In hexadecimal. */
    Mono<String> of(Channel channel, String contact) {
        return index.hash()
                .map(ContactIndex::new)
                .map(hashes -> channel == Channel.EMAIL ? hashes.email(contact) : hashes.phone(contact))
                .map(HexFormat.of()::formatHex);
    }
}
