package io.unknot.notification.preference.cap;

import io.unknot.notification.message.Channel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many messages may go to one address in 24 hours, whoever they are for: against those who use a clinic to annoy
 * somebody, and against our own mistakes. What is urgent is counted apart, so that the rest cannot use it up.
 *
 * @param emails mails that are not urgent
 * @param urgentEmails mails that are
 * @param staffEmails mails to those who work here, who are told of every visit
 * @param texts text messages that are not urgent
 * @param urgentTexts text messages that are
 */
@Component
public record CapSettings(
        @Value("${unknot.cap.emails:20}") int emails,
        @Value("${unknot.cap.urgent-emails:20}") int urgentEmails,
        @Value("${unknot.cap.staff-emails:100}") int staffEmails,
        @Value("${unknot.cap.texts:8}") int texts,
        @Value("${unknot.cap.urgent-texts:8}") int urgentTexts) {

    public CapSettings {
        if (emails < 1 || urgentEmails < 1 || staffEmails < 1 || texts < 1 || urgentTexts < 1) {
            throw new IllegalArgumentException("unknot.cap: each of them is at least 1");
        }
    }

    /** How many of the urgent, or of the others, go to one address of the channel in 24 hours. */
    public int of(Channel channel, boolean urgent) {
        return switch (channel) {
            case EMAIL -> urgent ? urgentEmails : emails;
            case SMS -> urgent ? urgentTexts : texts;
            case INBOX -> Integer.MAX_VALUE;
        };
    }
}
