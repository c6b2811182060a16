package io.unknot.local;

import java.util.List;

/** Something a person can put right. The message is one line that says what is wrong and what to do. */
public final class Complaint extends RuntimeException {
    private final transient List<String> evidence;

    public Complaint(String message) {
        super(message);
        this.evidence = List.of();
    }

    public Complaint(String message, Throwable cause) {
        this(message, cause, List.of());
    }

    /** With the lines of a log that show it. */
    public Complaint(String message, Throwable cause, List<String> evidence) {
        super(message, cause);
        this.evidence = List.copyOf(evidence);
    }

    /** The message; never null, unlike what an exception promises in general. */
    public String line() {
        String message = getMessage();
        return message == null ? "Something is wrong" : message.replace('\n', ' ');
    }

    public List<String> evidence() {
        return evidence;
    }
}
