package io.unknot.notification.sms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the configured provider posts when somebody texts back. */
public interface ReplyReader {

    /**
     * The reply; empty if the provider's signature is not on it, or it is no reply.
     *
     * @param header the value of the header of a name, if it came with one
     */
    Optional<TextReply> read(Headers header, String body);

    /** The headers something was posted with. */
    @FunctionalInterface
    interface Headers {
        @Nullable
        String first(String name);
    }

    /** What the provider wants to hear back: the type, and a body that sends nobody anything. */
    Receipt receipt();

    /** A body and its media type. */
    record Receipt(String mediaType, String body) {}
}
