package io.unknot.notification.words.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with placeholders, such as {@code Hello {name},}. A blank line begins a new paragraph; {@code [Words]({link})}
 * are words to click. Both forms of a mail are written from the same text, so they never say different things.
 */
public final class Template {

    // A link, or a placeholder; whatever else has a brace in it is a slip of whoever wrote it.
    private static final Pattern PARTS = Pattern.compile("\\[([^\\[\\]{}]*)]\\(\\{([^{}]*)}\\)|\\{([^{}]*)}|[{}]");

    private final String text;
    private final List<Piece> plain;
    private final List<Piece> html;

    private Template(String text, List<Piece> pieces) {
        this.text = text;
        this.plain = pieces;
        this.html = pieces.stream().map(Template::escaped).toList();
    }

    /**
     * Reads a text in which only these placeholders may stand.
     *
     * @throws TemplateRefused naming the first that may not
     */
    public static Template of(String text, Set<Placeholder> allowed) {
        var pieces = new ArrayList<Piece>();
        var end = 0;
        Matcher parts = PARTS.matcher(text);
        while (parts.find()) {
            pieces.add(new Piece.Text(text.substring(end, parts.start())));
            pieces.add(piece(parts, allowed));
            end = parts.end();
        }
        pieces.add(new Piece.Text(text.substring(end)));
        return new Template(text, List.copyOf(pieces));
    }

    /** Without any markup. */
    public String plain(Values values) {
        var out = new StringBuilder(2 * text.length());
        plain.forEach(piece -> piece.writePlain(out, values));
        return out.toString();
    }

    /** As paragraphs of HTML. */
    public String html(Values values) {
        var out = new StringBuilder(4 * text.length()).append("<p>");
        html.forEach(piece -> piece.writeHtml(out, values));
        return out.append("</p>").toString();
    }

    /** Whether it says this. */
    public boolean says(Placeholder placeholder) {
        return plain.stream().anyMatch(piece -> piece.says(placeholder));
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }

    private static Piece piece(MatchResult part, Set<Placeholder> allowed) {
        if (part.group(1) != null) {
            var target = known(part.group(2), allowed);
            if (!target.isLink()) {
                throw new TemplateRefused("{" + target.word() + "} is nothing to click");
            }
            return new Piece.Link(part.group(1), target);
        }
        if (part.group(3) == null) {
            throw new TemplateRefused("a brace stands only around a placeholder");
        }
        return new Piece.Value(known(part.group(3), allowed));
    }

    private static Placeholder known(String word, Set<Placeholder> allowed) {
        return Placeholder.of(word).filter(allowed::contains).orElseThrow(() -> TemplateRefused.unknown(word, allowed));
    }

    private static Piece escaped(Piece piece) {
        return switch (piece) {
            case Piece.Text(var words) ->
                new Piece.Text(Html.escape(words).replaceAll("<br>\n(\\s*<br>\n)+", "</p>\n<p>"));
            case Piece.Value value -> value;
            case Piece.Link(var words, var to) -> new Piece.Link(Html.escape(words), to);
        };
    }
}
