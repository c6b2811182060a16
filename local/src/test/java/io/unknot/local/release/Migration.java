package io.unknot.local.release;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A migration that runs while services of the release before it still do. */
record Migration(String file, String sql) {

    // Above the statement, or at the top for all of them: -- contract: unread since 0.2.0
    private static final Pattern CONTRACT = Pattern.compile("(?m)^-- contract: unread since (\\S+)$");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern BODY = Pattern.compile("(?s)\\$(\\w*)\\$.*?\\$\\1\\$");
    private static final List<Pattern> TAKES_AWAY = Stream.of(
                    "\\bDROP\\s+(TABLE|COLUMN|FUNCTION|VIEW|TYPE|SCHEMA)\\b",
                    "\\bRENAME\\b",
                    "\\bALTER\\s+COLUMN\\s+\\w+\\s+(SET\\s+DATA\\s+)?TYPE\\b",
                    "\\bSET\\s+NOT\\s+NULL\\b",
                    "\\bADD\\s+COLUMN\\b(?!.*\\b(DEFAULT|GENERATED)\\b).*\\bNOT\\s+NULL\\b")
            .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL))
            .toList();

    /** What the services of the last release could not live with; nothing if it says since which one nobody reads it. */
    Stream<String> complaints(Set<String> releases) {
        Optional<String> since = CONTRACT.matcher(sql)
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst();
        if (since.isPresent()) {
            return since.filter(release -> !releases.contains(release)).stream()
                    .map(release -> file + " names " + release + ", which is no release");
        }
        return steps().flatMap(step -> TAKES_AWAY.stream()
                .filter(pattern -> pattern.matcher(step).find())
                .map(_ -> file + " takes away what the last release uses: "
                        + step.strip().replaceAll("\\s+", " ")));
    }

    // Commas too: one statement may add several columns. What functions do inside is theirs.
    private Stream<String> steps() {
        String bare = BODY.matcher(COMMENT.matcher(sql).replaceAll("")).replaceAll("");
        return Arrays.stream(bare.split("[;,]")).filter(step -> !step.isBlank());
    }
}
