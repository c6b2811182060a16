package io.unknot.notification.export;

import io.unknot.notification.appointment.ClientId;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.export.Part;
import java.util.List;

/** Everything this service keeps of a client, also under ids that are theirs since two records became one. */
public interface ClientRecords {

    /** Things of one kind beyond this are left out, the oldest ones. */
    int MOST = 10_000;

    /**
     * What there is, kind by kind, read as it is asked for.
     *
     * @param clinics of what is about a visit, only what is about one to these clinics
     */
    List<Part> of(ClientId client, ClinicScope clinics);
}
