package org.queuemed.acceptance.pages;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.client.Clinic;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.queuemed.acceptance.pages.Patience.toSee;
import static org.queuemed.acceptance.pages.Patience.toSeeText;

/** A screen in a waiting room. Every {@code sees…} waits until it is so. */
public final class ScreenPage {

    private static final int CODE_LENGTH = 6;

    private final Page page;

    private ScreenPage(Page page) {
        this.page = page;
    }

    /** Somebody switches a screen on and opens its page. */
    public static ScreenPage opens(Browser browser, String address) {
        return opens(browser, address + "/display", Browser.television());
    }

    /** One that a clinic has let in already. */
    public static ScreenPage of(Clinic clinic, String address, Browser browser) {
        return of(clinic, address, browser, Browser.television());
    }

    public static ScreenPage of(Clinic clinic, String address, Browser browser, NewContextOptions how) {
        String token = clinic.sockets().letIn();
        return opens(browser, address + "/display#clinic=" + clinic.id() + "&token=" + token, how);
    }

    public static ScreenPage opens(Browser browser, String address, NewContextOptions how) {
        return new ScreenPage(browser.open(address, how));
    }

    public Page page() {
        return page;
    }

    /** What staff type to let it in. */
    public String code() {
        var code = page.getByRole(AriaRole.IMG).and(page.locator(".code"));
        assertThat(code).isVisible(toSee());
        String said = code.getAttribute("aria-label");
        return said.substring(said.length() - CODE_LENGTH);
    }

    /** So that it may sound, and no longer asks to be touched. */
    public void touch() {
        page.mouse().click(1, 1);
    }

    public ScreenPage seesClinic(String name) {
        assertThat(page.getByRole(AriaRole.HEADING).and(page.locator(".clinic")))
                .hasText(name, toSeeText());
        return this;
    }

    /** That number called, into that room. */
    public ScreenPage seesCall(String label, String room) {
        assertThat(page.locator(".call .label")).hasText(label, toSeeText());
        assertThat(page.locator(".call .room span")).hasText(room, toSeeText());
        return this;
    }

    /** That number, called just now or among the last. */
    public ScreenPage seesListed(String label) {
        assertThat(page.locator(".call .label, .calls .label")
                        .getByText(label, new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible(toSee());
        return this;
    }

    public ScreenPage seesWaiting(int waiting) {
        assertThat(page.locator(".waiting .number")).hasText(Integer.toString(waiting), toSeeText());
        return this;
    }

    public ScreenPage seesNobodyCalled() {
        assertThat(page.locator(".hall:not(.starting) .call.empty")).isVisible(toSee());
        return this;
    }

    /** The link of the code that it shows to join by. */
    public String codeToJoin() {
        return Printed.codeIn(page.locator(".join img"));
    }

    /** The indicator of the connection: {@code green}, {@code orange} or {@code red}. */
    public ScreenPage seesLight(String light) {
        assertThat(page.locator(".standing[data-light=" + light + "]")).isVisible(toSee());
        return this;
    }

    /** That what is shown is marked as old. */
    public ScreenPage seesStale() {
        assertThat(page.getByRole(AriaRole.ALERT).and(page.locator(".stale"))).isVisible(toSee());
        return this;
    }

    public boolean isMarkedStale() {
        return page.locator("[data-stale]").count() > 0;
    }
}
