package io.unknot.therapist.transfer.web;

import io.unknot.therapist.register.Complaints;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes bodies of lines, and asks of them what is asked of a body that was sent. */
@Component
public final class LineBodies {

    // Validation names what is inside a list by the list's name and this.
    private static final Pattern ELEMENT = Pattern.compile("(\\[])?\\.<[^>]*>$");

    private final JsonMapper json;
    private final Validator validator;

    LineBodies(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** Throws 400 {@code invalid-request} naming every field that is wrong. */
    public <B> B read(LineBody line, Class<B> type) {
        var body = json.treeToValue(line.json(), type);
        var wrong = new TreeMap<>(line.wrong());
        for (var violation : validator.validate(body)) {
            var field = ELEMENT.matcher(violation.getPropertyPath().toString()).replaceAll("");
            if (!isNoted(field, wrong)) {
                wrong.put(field, violation.getMessage().replace("must not be null", "must not be empty"));
            }
        }
        var complaints = new Complaints();
        wrong.forEach((field, reason) -> complaints.unless(false, field, reason));
        complaints.raise();
        return body;
    }

    /** What was left out for being spelled wrong, alone or with all of its list, is missing too. */
    private static boolean isNoted(String field, Map<String, String> wrong) {
        return wrong.containsKey(field) || wrong.keySet().stream().anyMatch(noted -> noted.startsWith(field + "."));
    }
}
