package io.unknot.therapist.transfer.postgres;

import io.unknot.therapist.register.postgres.table.EntryLocks;
import io.unknot.therapist.transfer.Turn;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
final class PostgresTurn implements Turn {

    private static final UUID THE_ONLY_ONE = new UUID(0, 0);

    private final EntryLocks locks;

    PostgresTurn(EntryLocks locks) {
        this.locks = locks;
    }

    @Override
    public Mono<Void> take() {
        return locks.lock("import", THE_ONLY_ONE);
    }
}
