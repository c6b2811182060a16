package io.unknot.notification.preference.unsubscribe.web;

import io.swagger.v3.oas.annotations.Operation;
import io.unknot.notification.preference.ChangePreference;
import io.unknot.notification.preference.Language;
import io.unknot.notification.preference.Preferences;
import io.unknot.notification.preference.Said;
import io.unknot.notification.preference.Said.From;
import io.unknot.notification.preference.therapist.ChangeTherapistMails;
import io.unknot.notification.preference.therapist.TherapistWishes.SaidFrom;
import io.unknot.notification.preference.unsubscribe.UnsubscribeLinks;
import io.unknot.notification.preference.unsubscribe.Unsubscribing;
import io.unknot.notification.preference.unsubscribe.Unsubscribing.OfClient;
import io.unknot.notification.preference.unsubscribe.Unsubscribing.OfTherapist;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * RFC 8058: a mail program posts to the link in a mail's header, and whoever opens the link sees a button that does the
 * same. Opening changes nothing: scanners open every link there is. The link is all the proof that is asked for.
 */
@RestController
@RequestMapping(path = "/api/v1/unsubscribe/{token}", produces = MediaType.TEXT_HTML_VALUE)
class UnsubscribeController {

    private final UnsubscribeLinks links;
    private final ChangePreference changePreference;
    private final ChangeTherapistMails changeTherapistMails;
    private final Preferences preferences;
    private final UnsubscribePage page;

    UnsubscribeController(
            UnsubscribeLinks links,
            ChangePreference changePreference,
            ChangeTherapistMails changeTherapistMails,
            Preferences preferences,
            UnsubscribePage page) {
        this.links = links;
        this.changePreference = changePreference;
        this.changeTherapistMails = changeTherapistMails;
        this.preferences = preferences;
        this.page = page;
    }

    @Operation(summary = "What posting to this link would do, as a page with a button")
    @GetMapping
    Mono<ResponseEntity<String>> ask(
            @PathVariable String token, @RequestParam Optional<String> language, @Nullable Locale browser) {
        var asked = known(token);
        return chosenBy(asked).map(chosen -> page(page.asking(asked, language(language, chosen, browser))));
    }

    private Mono<Optional<Language>> chosenBy(Unsubscribing reader) {
        return switch (reader) {
            case OfClient asked -> preferences.of(asked.client()).map(UnsubscribeController::chosen);
            case OfTherapist _ -> Mono.just(Optional.empty());
        };
    }

    /** Again is the same as once. What the body says is not looked at: there is one thing to say. */
    @Operation(summary = "Whoever this link was sent to gets no more messages of its kind")
    @PostMapping
    Mono<ResponseEntity<String>> unsubscribe(
            @PathVariable String token, @RequestParam Optional<String> language, @Nullable Locale browser) {
        var asked = known(token);
        return doWithout(asked).map(chosen -> page(page.done(asked, language(language, chosen, browser))));
    }

    private Mono<Optional<Language>> doWithout(Unsubscribing asked) {
        return switch (asked) {
            case OfClient(var client, var group) ->
                changePreference
                        .change(client, before -> before.without(group), new From.UnsubscribeLink())
                        .map(UnsubscribeController::chosen);
            case OfTherapist(var therapist, var part) ->
                changeTherapistMails
                        .change(therapist, before -> before.without(part), SaidFrom.UNSUBSCRIBE_LINK)
                        .thenReturn(Optional.empty());
        };
    }

    private static Optional<Language> chosen(Said said) {
        return said.preference().language();
    }

    /** That of the mail; mails once carried none: then the one the client chose, or else what their browser asks for. */
    private static Language language(Optional<String> ofMail, Optional<Language> chosen, @Nullable Locale browser) {
        return ofMail.flatMap(Language::of)
                .or(() -> chosen)
                .or(() -> Optional.ofNullable(browser).flatMap(asks -> Language.of(asks.toLanguageTag())))
                .orElse(Language.EN);
    }

    private Unsubscribing known(String token) {
        return links.read(token).orElseThrow(UnsubscribeController::unknown);
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("text/html; charset=UTF-8"))
                .body(html);
    }

    private static ProblemException unknown() {
        return Problem.of(404, "unknown-link", "There is no such link")
                .detail("The link is not one we sent, or a part of it is missing.")
                .next("Open it from the message again, or log in and change what you are sent.")
                .toException();
    }
}
