package io.unknot.notification.words.web;

import io.unknot.notification.words.Occasion;
import io.unknot.notification.words.Slot;
import io.unknot.notification.words.Wording;
import io.unknot.notification.words.WordingRefused;
import io.unknot.notification.words.own.ChangeWords;
import io.unknot.notification.words.own.CurrentWords;
import io.unknot.notification.words.own.OwnWords;
import io.unknot.notification.words.web.TemplateViews.Preview;
import io.unknot.notification.words.web.TemplateViews.SlotView;
import io.unknot.notification.words.web.TemplateViews.TemplateView;
import io.unknot.notification.words.web.TemplateViews.WordingBody;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Role;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The words of messages: every manager may see and try them, and whoever speaks for all clinics may change them. */
@RestController
@RequestMapping("/api/v1/templates")
class TemplateController {

    private final CurrentWords current;
    private final OwnWords own;
    private final ChangeWords changeWords;

    TemplateController(CurrentWords current, OwnWords own, ChangeWords changeWords) {
        this.current = current;
        this.own = own;
        this.changeWords = changeWords;
    }

    @GetMapping
    List<SlotView> all(Caller caller) {
        Access.anyManager(caller);
        return Arrays.stream(Occasion.values()).map(SlotView::of).toList();
    }

    @GetMapping("/{kind}/{channel}/{language}")
    Mono<TemplateView> read(
            Caller caller, @PathVariable String kind, @PathVariable String channel, @PathVariable String language) {
        Access.anyManager(caller);
        var slot = slot(kind, channel, language);
        return own.newest(slot).map(version -> view(slot, version));
    }

    @PutMapping("/{kind}/{channel}/{language}")
    Mono<TemplateView> change(
            Caller caller,
            @PathVariable String kind,
            @PathVariable String channel,
            @PathVariable String language,
            @Valid @RequestBody WordingBody body) {
        var staff = requireSpeaksForAll(caller);
        var slot = slot(kind, channel, language);
        return Mono.defer(() -> changeWords.change(slot, Optional.of(wording(slot, body)), staff.staffId()))
                .onErrorMap(WordingRefused.class, TemplateController::refused)
                .map(version -> view(slot, version));
    }

    /** Ours again. */
    @DeleteMapping("/{kind}/{channel}/{language}")
    Mono<TemplateView> shipped(
            Caller caller, @PathVariable String kind, @PathVariable String channel, @PathVariable String language) {
        var staff = requireSpeaksForAll(caller);
        var slot = slot(kind, channel, language);
        return changeWords.change(slot, Optional.empty(), staff.staffId()).map(version -> view(slot, version));
    }

    /** Of the words in the body, with a made-up visit; nothing is kept. */
    @PostMapping("/{kind}/{channel}/{language}/preview")
    Preview preview(
            Caller caller,
            @PathVariable String kind,
            @PathVariable String channel,
            @PathVariable String language,
            @Valid @RequestBody WordingBody body) {
        Access.anyManager(caller);
        var slot = slot(kind, channel, language);
        try {
            return Preview.of(slot, current.book().sample(slot, wording(slot, body)));
        } catch (WordingRefused refused) {
            throw refused(refused);
        }
    }

    private TemplateView view(Slot slot, OwnWords.Version version) {
        return TemplateView.of(
                slot, version, version.words().orElseGet(() -> current.book().of(slot)));
    }

    private static Wording wording(Slot slot, WordingBody body) {
        return Wording.of(slot, Optional.ofNullable(body.heading()), body.body());
    }

    private static Slot slot(String kind, String channel, String language) {
        return Slot.of(kind, channel, language).orElseThrow(TemplateController::unknown);
    }

    /** What speaks for every clinic is for those who run them all. */
    private static Caller.Staff requireSpeaksForAll(Caller caller) {
        var staff = Access.anyManager(caller);
        if (!staff.clinics().all() && !staff.roles().contains(Role.ORGANISATION_ADMIN)) {
            throw Problem.of(403, "not-allowed", "You may not do this")
                    .detail("These words are those of every clinic; this needs a manager of all of them.")
                    .next("Log in as somebody who may.")
                    .toException();
        }
        return staff;
    }

    private static ProblemException unknown() {
        return Problem.of(404, "unknown-template", "There is no such template")
                .next("GET /api/v1/templates names the kinds, channels and languages there are.")
                .toException();
    }

    private static ProblemException refused(WordingRefused refused) {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field(refused.part(), String.valueOf(refused.getMessage()))
                .next("Correct the field named, then send it again.")
                .toException();
    }
}
