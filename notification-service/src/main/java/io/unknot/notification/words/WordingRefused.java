package io.unknot.notification.words;

/** Words cannot be used; the message is for whoever wrote them. */
public final class WordingRefused extends RuntimeException {

    private final String part;

    public WordingRefused(String part, String reason) {
        super(reason, null, false, false);
        this.part = part;
    }

    /** Which part: {@code heading} or {@code body}. */
    public String part() {
        return part;
    }
}
