package io.unknot.gateway.page.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whose pages may show our free times in a frame: origins such as {@code https://www.example.org}, none unless the
 * configuration names them. Over plain HTTP only those of this machine: anybody on the way could change the page around.
 */
@Component
final class EmbeddingSites {

    private static final Pattern ORIGIN = Pattern.compile(
            "https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?");

    private final List<String> origins;

    EmbeddingSites(@Value("${unknot.embed.origins:}") List<String> origins) {
        origins.forEach(EmbeddingSites::requireOrigin);
        this.origins = List.copyOf(origins);
    }

    /** As sources of {@code frame-ancestors}, our own pages first. */
    String sources() {
        return origins.isEmpty() ? "'self'" : "'self' " + String.join(" ", origins);
    }

    // One that is more than an origin would end the directive, or allow more than somebody meant.
    private static void requireOrigin(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "unknot.embed.origins takes origins such as https://www.example.org, not " + origin);
        }
    }
}
