package io.unknot.booking.screening.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.booking.screening.gate.GateFacts.LastAnswers;
import io.unknot.booking.screening.questionnaire.Findings;
import io.unknot.booking.vault.ClientVault;
import io.unknot.events.directory.TreatmentChanged.Contraindication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Judges by what was read already: it opens what is sealed, and asks the database nothing. */
@Component
public class Gate {

    /** What findings are sealed for. */
    public static final String FINDINGS = "screening-findings";

    private static final TypeReference<Map<UUID, List<Contraindication>>> BY_TREATMENT = new TypeReference<>() {};

    private final ClientVault vault;
    private final JsonMapper json;

    Gate(ClientVault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** What speaks against booking these treatments for the client now. */
    public Mono<Verdict> judge(GateFacts facts, Terms terms, Instant now) {
        return facts.last()
                .map(last -> vault.open(last.key(), last.findings())
                        .map(opened -> json.readValue(new String(opened, UTF_8), Findings.class))
                        .map(findings -> judge(last, facts, findings, terms, now)))
                .orElseGet(() -> Mono.just(Verdict.ofNobody(terms)));
    }

    private Verdict judge(LastAnswers last, GateFacts facts, Findings findings, Terms terms, Instant now) {
        var contraindications = facts.contraindications()
                .map(told -> json.readValue(told, BY_TREATMENT))
                .orElseGet(Map::of);
        return Verdict.of(last, facts.newestVersion(), findings, contraindications, terms, now);
    }
}
