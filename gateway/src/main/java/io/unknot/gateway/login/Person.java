package io.unknot.gateway.login;

import io.unknot.service.access.Caller;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who proved who they are; as the caller, they are known to the services.
 *
 * @param identity of staff whose identity provider vouches for them: by it their record is looked up again and again
 */
public record Person(UUID id, String name, Caller caller, Optional<Identity> identity) {

    /** Somebody for whom no identity provider vouches. */
    public Person(UUID id, String name, Caller caller) {
        this(id, name, caller, Optional.empty());
    }
}
