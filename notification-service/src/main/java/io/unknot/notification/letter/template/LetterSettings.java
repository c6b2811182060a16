package io.unknot.notification.letter.template;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the pages are as people see them, and the plain address calendar entries come from. */
@Component
record LetterSettings(
        @Value("${unknot.public-url}") String publicUrl,
        @Value("${unknot.mail.from}") String organizer) {

    LetterSettings {
        publicUrl = publicUrl.replaceAll("/+$", "");
        if (!organizer.matches("[^\\s<>@]+@[^\\s<>@]+")) {
            throw new IllegalArgumentException("unknot.mail.from is a plain address such as visits@clinic.example");
        }
    }
}
