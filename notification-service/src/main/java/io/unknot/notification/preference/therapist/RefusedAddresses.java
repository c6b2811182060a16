package io.unknot.notification.preference.therapist;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.message.MessageId;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Addresses of therapists that the mail server refused for good. One is passed over for thirty days, or until the therapist
 * says anew what they want; another one is tried at once. None is kept, only what stands for it.
 */
public interface RefusedAddresses {

    /** Remembers the address that this mail went to. Inside the write in which the mail ends. */
    Mono<Void> refused(MessageId mail);

    /** Those of the therapists whose address is the one that was refused; each comes with what stands for it, in hexadecimal. */
    Mono<Set<TherapistId>> among(Map<TherapistId, String> hashes);

    /** Forgets what was refused: somebody may have mended it. */
    Mono<Void> mended(TherapistId therapist);
}
