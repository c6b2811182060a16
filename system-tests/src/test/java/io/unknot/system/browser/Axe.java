package io.unknot.system.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks for what keeps people from using a screen, by the rules of WCAG 2.2 up to AA that a machine can tell. */
public final class Axe {

    private static final String SCRIPT = script();

    private static final String FIND = """
        asked => axe.run(document, { ...asked, resultTypes: ['violations'] })
            .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`)))
        """;
    // Sizes of targets are new in 2.2 and asked about only on demand.
    private static final Map<String, ?> EVERYTHING = Map.of(
            "runOnly",
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
            "rules",
            Map.of("target-size", Map.of("enabled", true)));
    private static final Map<String, ?> COLOURS = Map.of("runOnly", List.of("color-contrast", "link-in-text-block"));

    private Axe() {}

    /** Each violation with its place and what to do about it. */
    public static List<String> violations(Page page) {
        return find(page, EVERYTHING);
    }

    /** The same of what may be another in another colour scheme: for a screen all of which was asked about in one. */
    public static List<String> violationsOfColours(Page page) {
        return find(page, COLOURS);
    }

    @SuppressWarnings("unchecked")
    private static List<String> find(Page page, Map<String, ?> asked) {
        // One page shows many screens; half a megabyte is read by it once.
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(FIND, asked);
    }

    private static String script() {
        try (var in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
