package io.unknot.web;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of one message file by their keys, in the order of the alphabet. */
record Words(Map<String, String> byKey) {

    /** One word a line; anything else in a file is a comment or a mistake, and told apart by {@link #lines}. */
    private static final Pattern WORD = Pattern.compile("^ {2}'([^']+)': '([^']+)',$", Pattern.MULTILINE);

    private static final Pattern LINE = Pattern.compile("^ {2}\\S.*$", Pattern.MULTILINE);

    static Words in(String language, String audience) {
        var words = new TreeMap<String, String>();
        WORD.matcher(text(language, audience)).results().forEach(word -> words.put(group(word, 1), group(word, 2)));
        return new Words(words);
    }

    /** How many words a file seems to have, those we cannot read and those said twice included. */
    static long lines(String language, String audience) {
        return LINE.matcher(text(language, audience)).results().count();
    }

    private static String text(String language, String audience) {
        return Pages.text("/words/" + language + "/" + audience + ".js");
    }

    private static String group(MatchResult word, int group) {
        return Objects.requireNonNull(word.group(group));
    }
}
