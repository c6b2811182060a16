package io.unknot.notification.preference.unsubscribe.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.neighbours.VisitStory;
import io.unknot.notification.preference.ChangePreference;
import io.unknot.notification.preference.KindGroup;
import io.unknot.notification.preference.Language;
import io.unknot.notification.preference.Preference;
import io.unknot.notification.preference.Preferences;
import io.unknot.notification.preference.Said;
import io.unknot.notification.preference.Said.From;
import io.unknot.notification.preference.therapist.TherapistMails;
import io.unknot.notification.preference.therapist.TherapistMails.Part;
import io.unknot.notification.preference.therapist.TherapistWishes;
import io.unknot.notification.preference.unsubscribe.UnsubscribeLinks;
import io.unknot.service.access.Caller;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The link of a mail's header, pressed by mail programs and opened by people and scanners. */
class UnsubscribeWebTests extends VisitStory {

    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    @Autowired
    private UnsubscribeLinks links;

    @Autowired
    private Preferences preferences;

    @Autowired
    private TherapistWishes wishes;

    @Autowired
    private ChangePreference changePreference;

    @Test
    void unsubscribesWithOnePostAndNoLogin() {
        post(path()).expectStatus().isOk();
        post(path()).expectStatus().isOk();

        assertThat(said().version()).isEqualTo(1);
        assertThat(said().preference().optedOut()).containsExactly(KindGroup.REMINDERS);
        assertThat(said().from()).hasValue(new From.UnsubscribeLink());
    }

    @Test
    void changesNothingWhenItIsOnlyOpened() {
        var page = text(get(path()).expectStatus().isOk());

        assertThat(said().version()).isZero();
        assertThat(page)
                .contains("<form method=\"post\">", "name=\"List-Unsubscribe\" value=\"One-Click\"", "reminders");
        assertThat(page).doesNotContain("{", "script", "style");
    }

    @Test
    void speaksTheLanguageOfTheMailItStoodIn() {
        for (var language : Language.values()) {
            var link = link(language);
            var page = text(
                    get(link.getPath() + "?" + link.getQuery()).expectStatus().isOk());

            assertThat(page)
                    .contains("<html lang=\"%s\" dir=\"%s\">"
                            .formatted(language.tag(), language.rightToLeft() ? "rtl" : "ltr"));
            assertThat(page)
                    .contains(
                            switch (language) {
                                case EN -> "No more reminders";
                                case DE -> "Keine Erinnerungen mehr";
                                case ES -> "No más recordatorios";
                                case AR -> "إيقاف رسائل التذكير";
                            });
        }
    }

    @Test
    void speaksTheLanguageTheClientChoseWhereTheLinkNamesNone() {
        var german = new Preference(
                Optional.of(Language.DE), Optional.empty(), Optional.empty(), Map.of(), Set.of(), Set.of(), false);
        changePreference
                .change(new ClientId(story.client()), _ -> german, new From.Client())
                .block(PATIENCE);

        assertThat(text(post(path()).expectStatus().isOk())).contains("Sie bekommen keine Erinnerungen mehr.");
        assertThat(text(get(path() + "?language=xx").expectStatus().isOk())).contains("lang=\"de\"");
    }

    @Test
    void takesNoLinkButItsOwn() {
        var path = path();
        for (var wrong : new String[] {path.substring(0, path.length() - 1), path + "A", "/api/v1/unsubscribe/abc"}) {
            get(wrong).expectStatus().isNotFound();
            post(wrong)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:unknot:problem:unknown-link");
        }
        assertThat(said().version()).isZero();
    }

    @Test
    void speaksToATherapistOfMailsAndOfTheInboxInEveryLanguage() {
        for (var part : Part.values()) {
            for (var language : Language.values()) {
                var link = links.of(new TherapistId(story.client()), part, language);
                var asked = text(get(link.getPath() + "?" + link.getQuery()));
                var done = text(post(link.getPath() + "?" + link.getQuery()));

                assertThat(asked)
                        .contains("<html lang=\"" + language.tag() + "\"", "<form")
                        .doesNotContain("{");
                assertThat(done).doesNotContain("{", "<form");
            }
        }
        assertThat(wishes.of(new TherapistId(story.client())).block(PATIENCE))
                .isEqualTo(new TherapistMails(false, false));
        assertThat(said().version()).as("a client of the same id says nothing").isZero();
    }

    private String path() {
        return link(Language.EN).getPath();
    }

    private URI link(Language language) {
        return links.of(new ClientId(story.client()), KindGroup.REMINDERS, language);
    }

    private Said said() {
        return preferences
                .of(new ClientId(story.client()))
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private ResponseSpec get(String path) {
        return api().get(path, visitor());
    }

    private ResponseSpec post(String path) {
        return api().postForm(path, visitor(), ONE_CLICK);
    }

    private String visitor() {
        return gateway.mint("notification-service", new Caller.Visitor());
    }

    private static String text(ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
