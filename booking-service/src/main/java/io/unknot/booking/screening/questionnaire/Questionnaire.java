package io.unknot.booking.screening.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked, in one version that never changes. */
public record Questionnaire(int version, Content content) {

    static final String KEY = "[a-z][a-z0-9-]{0,63}";
    static final String DEFAULT_LANGUAGE = "en";

    /** The texts an outcome is told with. */
    public static final Set<String> TEXTS = Set.of("emergency", "soon", "amber", "clear", "self-care");

    /** Questions and texts, each in languages by their BCP 47 tag; English is always there. */
    public record Content(
            @NotEmpty @Size(max = 60) List<@NotNull @Valid Question> questions,
            @NotEmpty @Size(max = 10) Map<String, @NotEmpty Map<String, @NotNull @Size(max = 1000) String>> texts) {

        /** What is wrong with it, by field; empty when nothing is. */
        public Map<String, String> objections() {
            var objections = new TreeMap<String, String>();
            questions.forEach(question -> question.objection()
                    .ifPresent(objection -> objections.put("questions." + question.key(), objection)));
            if (questions.stream().map(Question::key).distinct().count() < questions.size()) {
                objections.put("questions", "must not hold the same key twice");
            }
            TEXTS.stream()
                    .filter(text -> !texts.getOrDefault(text, Map.of()).containsKey(DEFAULT_LANGUAGE))
                    .forEach(text -> objections.put("texts." + text, "must be there in en"));
            return objections;
        }
    }

    /** What is wrong with the answers, by the key of the question; empty when nothing is. */
    public Map<String, String> objectionsTo(Map<String, String> answers) {
        var objections = new TreeMap<String, String>();
        answers.keySet().stream()
                .filter(key -> content.questions().stream()
                        .noneMatch(question -> question.key().equals(key)))
                .forEach(key -> objections.put(key, "is not asked"));
        content.questions()
                .forEach(question -> question.objectionTo(answers.get(question.key()))
                        .ifPresent(objection -> objections.put(question.key(), objection)));
        return objections;
    }

    /** What follows from answers nothing is wrong with. The complaint is a condition too. */
    public Findings judge(String complaint, Map<String, String> answers) {
        var conditions = new LinkedHashSet<String>(List.of(complaint));
        var ambers = new LinkedHashSet<String>();
        var raised = raisedBy(answers);
        raised.forEach((key, rules) -> rules.forEach(rule -> {
            if (rule.condition() != null) {
                conditions.add(rule.condition());
            }
            if (rule.raises() == Rule.Raises.AMBER) {
                ambers.add(key);
            }
        }));
        var rules = raised.values().stream().flatMap(List::stream).toList();
        return new Findings(
                List.copyOf(conditions),
                List.copyOf(ambers),
                rules.stream()
                        .map(Rule::urgency)
                        .filter(Objects::nonNull)
                        .min(Urgency::compareTo)
                        .orElse(null),
                rules.stream().anyMatch(rule -> rule.raises() == Rule.Raises.MINOR));
    }

    /** What the outcome is told with, in this language or else in English: what to do, then advice on single answers. */
    public List<String> told(Findings findings, Map<String, String> answers, String language) {
        var own = raisedBy(answers).values().stream()
                .flatMap(List::stream)
                .map(Rule::advice)
                .filter(Objects::nonNull)
                .map(advice -> in(advice, language));
        var general = findings.texts().stream().map(text -> in(content.texts().getOrDefault(text, Map.of()), language));
        return Stream.concat(general, own)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private Map<String, List<Rule>> raisedBy(Map<String, String> answers) {
        return content.questions().stream()
                .filter(question -> answers.containsKey(question.key()))
                .collect(Collectors.toMap(
                        Question::key,
                        question -> question.rules().stream()
                                .filter(rule -> rule.appliesTo(Objects.requireNonNull(answers.get(question.key()))))
                                .toList(),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private static String in(Map<String, String> words, String language) {
        return words.getOrDefault(language, words.getOrDefault(DEFAULT_LANGUAGE, ""));
    }
}
