package io.unknot.gateway.login.staff;

import io.unknot.gateway.login.Identity;
import io.unknot.gateway.login.Person;
import io.unknot.service.access.Caller;
import java.util.Optional;

/**
 * A member of staff as on record.
 *
 * @param active whether they still work here; the record of somebody who left stays
 */
public record StaffRecord(Caller.Staff staff, String name, boolean active) {

    /** Whom this record lets in; nobody once they have left. */
    Optional<Person> person(Identity identity) {
        return active ? Optional.of(new Person(staff.staffId(), name, staff, Optional.of(identity))) : Optional.empty();
    }
}
