package io.unknot.notification.letter.template;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the pages are as people see them, without a slash at the end, and the address calendar entries come from. */
@Component
record LetterSettings(
        @Value("${unknot.public-url}") String publicUrl,
        @Value("${unknot.mail.from}") String organizer) {}
