package io.unknot.notification.words;

import io.unknot.notification.message.Channel;
import io.unknot.notification.words.template.Template;
import io.unknot.notification.words.template.TemplateRefused;
import io.unknot.notification.words.template.Values;
import java.util.Optional;
import java.util.function.Supplier;

/** The words for one occasion, channel and language. What has a heading is a mail's subject or a notice's title. */
public record Wording(Optional<Template> heading, Template body) {

    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_BODY = 5000;

    /**
     * Reads them as somebody wrote them.
     *
     * @throws WordingRefused naming the part that may not be so, and why
     */
    public static Wording of(Slot slot, Optional<String> heading, String body) {
        if (heading.isPresent() == (slot.channel() == Channel.SMS)) {
            throw new WordingRefused("heading", "goes with a mail or an inbox, and only with them");
        }
        var read = new Wording(heading.map(text -> heading(slot, text)), body(slot, body));
        slot.occasion().needed().filter(needed -> !read.body.says(needed)).ifPresent(needed -> {
            throw new WordingRefused("body", "must say {" + needed.word() + "}");
        });
        return read;
    }

    /** As somebody wrote them. */
    public Texts texts() {
        return new Texts(heading.map(Template::toString), body.toString());
    }

    /** The words of a wording. */
    public record Texts(Optional<String> heading, String body) {}

    /** Such as a mail's subject; empty where the channel has none. */
    String heading(Values values) {
        return heading.map(template -> template.plain(values)).orElse("");
    }

    private static Template heading(Slot slot, String text) {
        if (text.isBlank() || text.length() > LONGEST_HEADING || text.contains("\n") || text.contains("\r")) {
            throw new WordingRefused("heading", "must be one line of 1 to " + LONGEST_HEADING + " characters");
        }
        return read("heading", () -> Template.of(text, slot.occasion().inHeading()));
    }

    private static Template body(Slot slot, String text) {
        if (text.isBlank() || text.length() > LONGEST_BODY) {
            throw new WordingRefused("body", "must be 1 to " + LONGEST_BODY + " characters");
        }
        return read(
                "body",
                () -> Template.of(
                        text.replace("\r\n", "\n").strip(), slot.occasion().inBody()));
    }

    private static Template read(String part, Supplier<Template> template) {
        try {
            return template.get();
        } catch (TemplateRefused refused) {
            throw new WordingRefused(part, String.valueOf(refused.getMessage()));
        }
    }
}
