package io.unknot.notification.words.template;

/** A part of a template. */
sealed interface Piece {

    void writePlain(StringBuilder out, Values values);

    /** Words of the template itself are HTML already. */
    void writeHtml(StringBuilder out, Values values);

    boolean says(Placeholder placeholder);

    /** Words that are always the same. */
    record Text(String words) implements Piece {

        @Override
        public void writePlain(StringBuilder out, Values values) {
            out.append(words);
        }

        @Override
        public void writeHtml(StringBuilder out, Values values) {
            out.append(words);
        }

        @Override
        public boolean says(Placeholder placeholder) {
            return false;
        }
    }

    /** What differs from message to message; it keeps its own direction, whatever stands around it. */
    record Value(Placeholder placeholder) implements Piece {

        private static final char FIRST_STRONG_ISOLATE = '\u2068';
        private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

        @Override
        public void writePlain(StringBuilder out, Values values) {
            var value = values.of(placeholder);
            if (placeholder.isLink() || !values.isolates()) {
                out.append(value);
            } else {
                out.append(FIRST_STRONG_ISOLATE).append(value).append(POP_DIRECTIONAL_ISOLATE);
            }
        }

        @Override
        public void writeHtml(StringBuilder out, Values values) {
            out.append("<bdi>");
            Html.escape(values.of(placeholder), out);
            out.append("</bdi>");
        }

        @Override
        public boolean says(Placeholder placeholder) {
            return this.placeholder == placeholder;
        }
    }

    /** Words to click; where nothing can be clicked, the address follows them. */
    record Link(String words, Placeholder to) implements Piece {

        @Override
        public void writePlain(StringBuilder out, Values values) {
            out.append(words).append(": ").append(values.of(to));
        }

        @Override
        public void writeHtml(StringBuilder out, Values values) {
            out.append("<a href=\"");
            Html.escape(values.of(to), out);
            out.append("\">").append(words).append("</a>");
        }

        @Override
        public boolean says(Placeholder placeholder) {
            return to == placeholder;
        }
    }
}
