package io.unknot.system.mail;

import io.unknot.local.mail.MailText;
import java.nio.file.Path;

/** A mail as its reader has it before them: headers, text, and the calendar entry as its program reads it. */
public record Mail(String full) {

    static Mail in(Path file) {
        return new Mail(MailText.of(file).full());
    }

    /** The value of a line of the calendar entry, such as {@code METHOD}; empty when it has none. */
    public String calendar(String property) {
        return full.replace("\n ", "")
                .lines()
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .findFirst()
                .orElse("");
    }
}
