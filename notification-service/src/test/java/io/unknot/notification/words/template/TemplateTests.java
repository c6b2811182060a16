package io.unknot.notification.words.template;

import static io.unknot.notification.words.template.Placeholder.CLINIC;
import static io.unknot.notification.words.template.Placeholder.LINK;
import static io.unknot.notification.words.template.Placeholder.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.notification.preference.Language;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateTests {

    private static final Set<Placeholder> ALLOWED = Set.of(NAME, CLINIC, LINK);

    private final Values values = new Values(Language.EN)
            .with(NAME, "Robin <Sore> & \"Sons\"")
            .with(CLINIC, "Riverside")
            .with(LINK, "https://unknot.example/#/visits/1?a=1&b=2");

    @Test
    void putsValuesIntoTheText() {
        assertThat(of("Hello {name}, come to {clinic}.").plain(values))
                .isEqualTo("Hello Robin <Sore> & \"Sons\", come to Riverside.");
    }

    @Test
    void letsNoValueBecomeHtml() {
        assertThat(of("Hello {name}").html(values))
                .isEqualTo("<p>Hello <bdi>Robin &lt;Sore&gt; &amp; &quot;Sons&quot;</bdi></p>");
    }

    @Test
    void letsNoTemplateBecomeHtml() {
        assertThat(of("<script>alert(1)</script> & 'so'").html(values))
                .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;so&#39;</p>");
    }

    @Test
    void readsNoValueAsATemplate() {
        var tricky = new Values(Language.EN).with(NAME, "{clinic} [a]({link}) %s");

        assertThat(of("Hello {name}").plain(tricky)).isEqualTo("Hello {clinic} [a]({link}) %s");
        assertThat(of("Hello {name}").html(tricky)).contains("{clinic} [a]({link}) %s");
    }

    @Test
    void makesParagraphsAndLinesOfBlankLinesAndLines() {
        assertThat(of("One\ntwo\n\nthree\n \nfour").html(values))
                .isEqualTo("<p>One<br>\ntwo</p>\n<p>three</p>\n<p>four</p>");
        assertThat(of("{name}\n\n{clinic}\n{clinic}").html(values))
                .isEqualTo("<p><bdi>Robin &lt;Sore&gt; &amp; &quot;Sons&quot;</bdi></p>\n<p><bdi>Riverside</bdi><br>\n"
                        + "<bdi>Riverside</bdi></p>");
    }

    @Test
    void makesWordsToClickAndSpellsTheAddressWhereNothingCanBeClicked() {
        var template = of("[See <it>]({link})");

        assertThat(template.html(values))
                .isEqualTo("<p><a href=\"https://unknot.example/#/visits/1?a=1&amp;b=2\">See &lt;it&gt;</a></p>");
        assertThat(template.plain(values)).isEqualTo("See <it>: https://unknot.example/#/visits/1?a=1&b=2");
    }

    @Test
    void breaksLinesInsideAValue() {
        var lines = new Values(Language.EN).with(NAME, "one\ntwo");

        assertThat(of("{name}").html(lines)).isEqualTo("<p><bdi>one<br>\ntwo</bdi></p>");
    }

    @Test
    void keepsNamesAndTimesApartFromLinesThatGoTheOtherWay() {
        var arabic = new Values(Language.AR).with(NAME, "Robin").with(LINK, "https://unknot.example");

        assertThat(of("مرحبًا {name}: {link}").plain(arabic))
                .isEqualTo("مرحبًا \u2068Robin\u2069: https://unknot.example");
        assertThat(of("مرحبًا {name}").html(arabic)).contains("<bdi>Robin</bdi>");
    }

    @Test
    void refusesAPlaceholderThatIsNotKnownAndNamesThoseThatAre() {
        assertThatThrownBy(() -> of("Your {treatment}"))
                .isInstanceOf(TemplateRefused.class)
                .hasMessage("{treatment} is not known here; these are: {name} {clinic} {link}");
        assertThatThrownBy(() -> of("{was}")).isInstanceOf(TemplateRefused.class);
        assertThatThrownBy(() -> of("{}")).isInstanceOf(TemplateRefused.class);
        assertThatThrownBy(() -> of("{Name}")).isInstanceOf(TemplateRefused.class);
    }

    @Test
    void refusesALinkToWhatIsNoLinkAndABraceThatIsNone() {
        assertThatThrownBy(() -> of("[See]({name})")).hasMessageContaining("{name} is nothing to click");
        assertThatThrownBy(() -> of("Hello {name")).hasMessageContaining("a brace");
        assertThatThrownBy(() -> of("Hello name}")).hasMessageContaining("a brace");
    }

    private static Template of(String text) {
        return Template.of(text, ALLOWED);
    }
}
