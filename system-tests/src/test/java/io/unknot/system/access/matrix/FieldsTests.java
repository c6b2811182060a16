package io.unknot.system.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FieldsTests {

    @Test
    void aFieldIsNamedByTheWayToIt() {
        assertThat(of("""
            {"id": 1, "visits": [{"start": "nine"}, {"start": "ten", "parts": [{"room": 7}]}], "none": [], "no": {}}
            """)).containsExactly("id", "no", "none[]", "visits[].parts[].room", "visits[].start");
    }

    @Test
    void aListOfWordsIsOneField() {
        assertThat(of("""
            {"flags": ["late", "first-visit"]}
            """)).containsExactly("flags[]");
    }

    @Test
    void whatIsKeptByAnIdOrByAQuestionIsOneField() {
        assertThat(of("""
            {"names": {"00000000-0000-4000-8000-0000000000c1": "Robin", "00000000-0000-4000-8000-0000000000c2": "Alex"},
             "answers": {"complaint": "sore", "byQuestion": {"pregnant": "no", "fever": "no"}}}
            """)).containsExactly("answers.*", "answers.*.*", "names.*");
    }

    private static Iterable<String> of(String json) {
        return Fields.of(JsonMapper.shared().readTree(json));
    }
}
