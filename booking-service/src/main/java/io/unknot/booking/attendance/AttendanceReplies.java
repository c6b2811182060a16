package io.unknot.booking.attendance;

import reactor.core.publisher.Mono;

/** The last reply to each appointment. */
public interface AttendanceReplies {

    /** Keeps it in place of the one before; false, and nothing changed, if that said the same of the same start. */
    Mono<Boolean> keep(AttendanceReply reply);
}
