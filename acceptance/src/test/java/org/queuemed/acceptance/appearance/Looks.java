package org.queuemed.acceptance.appearance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.queuemed.acceptance.browser.Barriers;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.extent.LongRun;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A page in one state, looked at as different people see it. */
final class Looks {

    private final Browser browser;
    private final String folder;

    /** @param folder where its pictures are kept */
    Looks(Browser browser, String folder) {
        this.browser = browser;
        this.folder = folder;
    }

    /** At the first size, where all of it must be fit for everybody. A long run looks at the others too, and in the dark. */
    void at(Page page, String state, Size first, Size... further) {
        if (LongRun.isAsked()) {
            thoroughly(page, state, first, further);
        }
        page.emulateMedia(calm().setColorScheme(ColorScheme.LIGHT));
        look(page, state, "light", first);
        assertThat(Barriers.in(page)).as(state).isEmpty();
    }

    private void thoroughly(Page page, String state, Size first, Size... further) {
        page.emulateMedia(calm().setColorScheme(ColorScheme.DARK));
        look(page, state, "dark", first);
        assertThat(Barriers.ofColourIn(page)).as("%s in the dark", state).isEmpty();
        page.emulateMedia(calm().setColorScheme(ColorScheme.LIGHT));
        for (Size size : further) {
            look(page, state, "light", size);
        }
    }

    private void look(Page page, String state, String scheme, Size size) {
        page.setViewportSize(size.width, size.height);
        browser.screenshot(page, folder + "/" + state + "-" + size + "-" + scheme);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("the width of %s in %s", state, size)
                .isLessThanOrEqualTo(size.width);
        assertThat(cutOff(page)).as("what is cut off of %s in %s", state, size).isEmpty();
    }

    /** Buttons and headings whose own text does not fit into them. */
    @SuppressWarnings("unchecked")
    private static List<String> cutOff(Page page) {
        return (List<String>) page.evaluate("""
                [...document.querySelectorAll('h1, h2, button, .button, .number')]
                  .filter((it) => it.checkVisibility() && !it.closest('.visually-hidden') && it.scrollWidth > it.clientWidth + 1)
                  .filter((it) => getComputedStyle(it).display !== 'inline' && getComputedStyle(it).overflowX !== 'visible')
                  .map((it) => it.outerHTML.slice(0, 200))
                """);
    }

    /** Nothing moves while it is looked at. */
    private static EmulateMediaOptions calm() {
        return new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE);
    }
}
