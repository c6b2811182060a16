package io.unknot.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.unknot.system.browser.Axe;
import io.unknot.system.browser.Phone;
import java.nio.file.Path;
import java.util.List;

/** Looks at one screen after the other in one language and width, and leaves a picture of each for people to look at. */
public final class Look {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Phone phone;
    private final String name;
    private final List<ColorScheme> schemes;
    private int seen;

    private Look(Phone phone, String name, List<ColorScheme> schemes) {
        this.phone = phone;
        this.name = name;
        this.schemes = schemes;
        // Colours that are still on their way are neither those of the one scheme nor of the other.
        page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Pictures go into {@code target/screenshots/<name>}. */
    Look(Phone phone, String name) {
        this(phone, name, List.of(ColorScheme.LIGHT));
    }

    /** The same, each screen also in the dark. */
    public static Look lightAndDark(Phone phone, String name) {
        return new Look(phone, name, List.of(ColorScheme.DARK, ColorScheme.LIGHT));
    }

    public Page page() {
        return phone.page();
    }

    /** Once the screen has arrived: nothing keeps anybody from using it, nothing sticks out at the side. */
    public void at(String screen) {
        seen++;
        PlaywrightAssertions.assertThat(page().locator("main > [busy], main .waiting"))
                .hasCount(0);
        for (ColorScheme scheme : schemes) {
            page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            boolean dark = scheme == ColorScheme.DARK;
            takePicture(dark ? screen + "-dark" : screen);
            assertThat(dark ? Axe.violationsOfColours(page()) : Axe.violations(page()))
                    .as("%s, %s", screen, scheme)
                    .isEmpty();
        }
        assertThat(phone.fitsTheScreen()).as(screen + " fits").isTrue();
    }

    private void takePicture(String screen) {
        Path picture = PICTURES.resolve(name).resolve("%02d-%s.png".formatted(seen, screen));
        page().screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    }

    /** Nothing went wrong on the way. */
    public void end() {
        assertThat(phone.complaints()).isEmpty();
    }
}
