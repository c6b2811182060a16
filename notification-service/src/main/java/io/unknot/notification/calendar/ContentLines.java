package io.unknot.notification.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Content lines of RFC 5545: at most 75 octets each in UTF-8, ended by CRLF, and no value can begin a line of its own. */
final class ContentLines {

    private static final int OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    /** A value that is no free text; control characters, which it cannot rightly have, are left out. */
    ContentLines add(String name, String value) {
        fold(name + ":" + value.replaceAll("\\p{Cc}", ""));
        return this;
    }

    /** Free text: line breaks and the characters that separate values are escaped. */
    ContentLines addText(String name, String value) {
        var escaped = value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|[\r\n\u0085\u2028\u2029]", "\\\\n");
        return add(name, escaped);
    }

    /** A longer line goes on in the next one after a space, never inside a character. */
    private void fold(String line) {
        var room = OCTETS;
        for (var at = 0; at < line.length(); ) {
            var character = Character.toString(line.codePointAt(at));
            var octets = character.getBytes(UTF_8).length;
            if (octets > room) {
                text.append("\r\n ");
                room = OCTETS - 1;
            }
            text.append(character);
            room -= octets;
            at += character.length();
        }
        text.append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
