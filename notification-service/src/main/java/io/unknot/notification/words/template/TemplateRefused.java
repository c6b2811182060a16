package io.unknot.notification.words.template;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/** A text cannot be a template; the message is for whoever wrote it. */
public final class TemplateRefused extends RuntimeException {

    TemplateRefused(String reason) {
        super(reason, null, false, false);
    }

    static TemplateRefused unknown(String word, Collection<Placeholder> allowed) {
        return new TemplateRefused("{" + word + "} is not known here; these are: "
                + allowed.stream()
                        .sorted()
                        .map(placeholder -> "{" + placeholder.word() + "}")
                        .collect(joining(" ")));
    }
}
