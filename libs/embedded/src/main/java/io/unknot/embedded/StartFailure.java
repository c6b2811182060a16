package io.unknot.embedded;

import org.jspecify.annotations.Nullable;

/** A server that could not be started; the message is one sentence for a person, with what it last said itself. */
public final class StartFailure extends RuntimeException {
    public StartFailure(String message) {
        this(message, null);
    }

    public StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
