package io.unknot.booking.managelink;

import io.unknot.booking.linksecret.LinkSecret;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** All links. One is live until a day after the end of its visit, wherever that is moved to. */
public interface ManageLinks {

    /** Makes this the only link of the appointment; empty when the visit ended more than a day ago. */
    Mono<ManageLink> replace(UUID id, UUID appointmentId, LinkSecret token);

    /** The live link of this token; empty for one that is unknown, replaced or expired. */
    Mono<ManageLink> find(LinkSecret token);
}
