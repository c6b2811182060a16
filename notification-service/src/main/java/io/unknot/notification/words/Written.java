package io.unknot.notification.words;

import io.unknot.notification.preference.Language;

/**
 * Words for one reader. The heading is empty for a text message, the HTML empty for whatever is no mail. What was written
 * stays out of every log.
 */
public record Written(Language language, String heading, String text, String html) {

    /** Says which language it is in, and no more. */
    @Override
    public String toString() {
        return "Written[" + language + "]";
    }
}
