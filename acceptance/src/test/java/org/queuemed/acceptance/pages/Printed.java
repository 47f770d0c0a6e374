package org.queuemed.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import javax.imageio.ImageIO;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.queuemed.acceptance.pages.Patience.toSee;

/** What a camera reads of a code that is printed, or shown on a screen. */
public final class Printed {

    private Printed() {}

    /** The link of the poster, which somebody opens at the console to print it. */
    public static String codeOn(ConsolePage console) {
        console.goesTo("nav.poster");
        return codeIn(console.page()
                .getByRole(
                        AriaRole.IMG,
                        new Page.GetByRoleOptions().setName(console.words().say("code.alt"))));
    }

    /** The link of the code in that picture on a page. */
    public static String codeIn(Locator picture) {
        assertThat(picture).isVisible(toSee());
        // It has its place on the page before it is there itself.
        picture.evaluate("image => image.decode()");
        try {
            return QrCamera.reads(ImageIO.read(new ByteArrayInputStream(picture.screenshot())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
