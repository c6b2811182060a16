package io.unknot.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.Offer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.pages.client.Browsing;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A therapist says under their day what of it they want by mail. */
@WholeSystem
@InTheBrowser
class TherapistMailsJourneyTests {

    private static final String MAILS = "/api/v1/inbox/mails";

    private final RunningSystem system;

    TherapistMailsJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aTherapistSaysWhatTheyGetByMail() {
        GatewayClient mara = system.signedIn("therapist");
        mara.put(MAILS, Map.of()).expect(200);
        try (Phone phone = Browsing.phone(Browsing.PHONE, "en-GB")) {
            Page page = phone.page();
            Browsing.signIn(page, system.gateway(), "therapist");
            Browsing.open(page, "/my-day/" + Offer.RIVERSIDE);
            Locator choice = page.locator("unknot-mail-choice");
            assertThat(choice.locator("input:checked")).hasCount(2);
            choice.locator("input[value=visits]").focus();
            page.keyboard().press("Space");
            page.keyboard().press("Enter");

            assertThat(choice.locator(".saved")).hasText("Saved. It holds from now on.");
            assertThat(mara.get(MAILS).expect(200).path("visits").asBoolean()).isFalse();
            assertThat(mara.get(MAILS).expect(200).path("days").asBoolean()).isTrue();
            page.reload();
            assertThat(choice.locator("input[value=days]")).isChecked();
            assertThat(choice.locator("input[value=visits]")).not().isChecked();
            assertThat(phone.complaints()).isEmpty();
        } finally {
            mara.put(MAILS, Map.of()).expect(200);
        }
    }

    @Test
    void whoTreatsNobodyIsNotAskedAboutMails() {
        try (Phone phone = Browsing.phone(Browsing.PHONE, "en-GB")) {
            Page page = phone.page();
            Browsing.signIn(page, system.gateway(), "frontdesk");
            Browsing.open(page, "/my-day/" + Offer.RIVERSIDE);

            assertThat(page.locator("#all")).isVisible();
            assertThat(page.locator("unknot-mail-choice")).hasCount(0);
        }
    }
}
