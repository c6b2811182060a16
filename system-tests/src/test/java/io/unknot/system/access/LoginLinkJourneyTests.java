package io.unknot.system.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.unknot.system.gateway.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Safety;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.mail.Mail;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gita booked as a guest, and later wants to see when it was. */
@WholeSystem
class LoginLinkJourneyTests {

    private static final Pattern CODE = Pattern.compile("(?m)(?:Your code is |asked for it: )([0-9]{6})");
    private static final Pattern LINK = Pattern.compile("http\\S+/#/login/[A-Za-z0-9_-]{43}");

    private final RunningSystem system;
    private final String email = "gita-" + UUID.randomUUID() + "@example.org";
    private UUID gita = UUID.randomUUID();
    private UUID visit = UUID.randomUUID();

    LoginLinkJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void gitaBooksAsAGuestWhoseEmailIsHers() {
        GatewayClient visitor = system.visitor();
        var asked = visitor.post("/api/v1/clients/guests", Map.of("name", "Gita Guest", "email", email))
                .expect(201);
        gita = UUID.fromString(asked.path("clientId").asString());
        String code = found(CODE, system.mailbox().awaitMailTo(email, "Your code"));
        visitor.post(
                        "/api/v1/clients/verifications/"
                                + asked.path("verificationId").asString() + "/confirmation",
                        Map.of("code", code))
                .expect(200);
        GatewayClient frontDesk = system.signedIn("frontdesk");
        new Safety(frontDesk).answer(gita);
        visit = Visits.idOf(frontDesk
                .post(Visits.PATH, system.diary().aFreeTime(Offer.MARA).wishFor(gita))
                .expect(201));
    }

    @Test
    @InTheBrowser
    void aGuestLogsInByAMailedLinkSeesTheirOwnVisitsAndLogsOut() {
        try (Phone phone = Phone.with(Phone.chromium().orElseThrow())) {
            Page page = phone.page();
            page.navigate(system.gateway() + "/#/login");
            page.getByLabel("Your email address").fill(email);
            button(page, "Send me a link").tap();
            assertThat(heading(page, "Look at your messages")).isVisible();
            String link = found(LINK, system.mailbox().awaitMailTo(email, "Sign in"));

            page.navigate(link);
            assertThat(heading(page, "Sign in here?")).isVisible();
            page.reload();
            assertThat(heading(page, "Sign in here?")).isVisible();
            assertThat(phone.fitsTheScreen()).isTrue();
            button(page, "Sign in").tap();

            assertThat(heading(page, "Your visits")).isVisible();
            assertThat(page.locator("a.visit-line")).hasCount(1);
            assertThat(page.locator("a.visit-line")).hasAttribute("href", "#/visits/" + visit);
            button(page, "Sign out").tap();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in")))
                    .isVisible();
            assertThat(phone.complaints()).isEmpty();

            page.navigate(link);
            button(page, "Sign in").tap();
            assertThat(heading(page, "Somebody has signed in with this link")).isVisible();
        }
    }

    @Test
    void aGuestLogsInByACodeSeesTheirOwnVisitsAndNobodyElses() {
        GatewayClient browser = system.visitor();
        String handle = browser.post("/api/v1/login-links", Map.of("email", email))
                .expect(202)
                .path("handle")
                .asString();
        String code = found(CODE, system.mailbox().awaitMailTo(email, "Sign in"));
        Map<String, String> proof = Map.of("handle", handle, "code", code);
        UUID robins = new Visits(system.signedIn("client")).book(system.diary().aFreeTime(Offer.MARA));

        GatewayClient inside = system.visitor();
        assertThat(inside.post("/api/v1/session/link", proof).status()).isEqualTo(204);

        assertThat(new Visits(inside).list()).isEqualTo(List.of(visit));
        assertRefused(new Visits(inside).show(robins), 404, "unknown-appointment");
        assertRefused(system.visitor().post("/api/v1/session/link", proof), 410, "login-link-used");
    }

    private static String found(Pattern pattern, Mail mail) {
        var matcher = pattern.matcher(mail.full());
        assertThat(matcher.find()).as(mail.full()).isTrue();
        return matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
