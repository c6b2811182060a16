package io.unknot.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.unknot.system.browser.Axe;
import io.unknot.system.browser.Phone;
import java.nio.file.Path;

/** Looks at one screen after the other in one language and width, and leaves a picture of each for people to look at. */
final class Look {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Phone phone;
    private final String name;
    private int seen;

    /** Pictures go into {@code target/screenshots/<name>}. */
    Look(Phone phone, String name) {
        this.phone = phone;
        this.name = name;
    }

    Page page() {
        return phone.page();
    }

    /** A screen that has arrived: nothing keeps anybody from using it, nothing sticks out at the side. */
    void at(String screen) {
        seen++;
        Path picture = PICTURES.resolve(name).resolve("%02d-%s.png".formatted(seen, screen));
        page().screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        assertThat(Axe.violations(page())).as(screen).isEmpty();
        assertThat(phone.fitsTheScreen()).as(screen + " fits").isTrue();
    }

    /** Nothing went wrong on the way. */
    void end() {
        assertThat(phone.complaints()).isEmpty();
    }
}
