package io.unknot.gateway.login.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.gateway.login.Person;
import io.unknot.gateway.login.staff.CurrentStaff;
import io.unknot.service.access.Caller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whom somebody is to us for whom a provider vouches; most people a provider knows are nobody here. */
@Component
public final class KnownPeople {

    private final CurrentStaff staff;

    public KnownPeople(CurrentStaff staff) {
        this.staff = staff;
    }

    /** The operator or member of staff; empty for anybody else, and for staff who have left. */
    public Mono<Person> find(Vouched somebody) {
        return somebody.operator() ? Mono.just(operator(somebody)) : staff.ask(somebody.identity());
    }

    // Operators are on no record of ours: the same one has the same id as long as the provider calls them the same.
    private static Person operator(Vouched somebody) {
        var identity = somebody.identity();
        var id = UUID.nameUUIDFromBytes((identity.issuer() + "\n" + identity.subject()).getBytes(UTF_8));
        return new Person(id, somebody.name(), new Caller.Operator(id), Optional.of(identity));
    }
}
