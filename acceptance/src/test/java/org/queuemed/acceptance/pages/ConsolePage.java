package org.queuemed.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.queuemed.acceptance.browser.Browser;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.queuemed.acceptance.pages.Patience.toContain;
import static org.queuemed.acceptance.pages.Patience.toSee;
import static org.queuemed.acceptance.pages.Words.beginning;

/** A console on a desk. It is found by what it says and what that is for, so that its looks can change. */
public final class ConsolePage {

    private final Page page;
    private final Words words;

    private ConsolePage(Page page, Words words) {
        this.page = page;
        this.words = words;
    }

    public static ConsolePage opens(Browser browser, String address, String language) {
        Page page = browser.open(address + "/console", Browser.laptop().setLocale(language));
        return new ConsolePage(page, Words.of("console", language));
    }

    public Page page() {
        return page;
    }

    public Words words() {
        return words;
    }

    public ConsolePage logsIn(Worker worker) {
        field("login.username").fill(worker.username());
        field("login.password").fill(worker.password());
        button("login.submit").click();
        return seesQueue();
    }

    public ConsolePage seesQueue() {
        assertThat(next()).isVisible(toSee());
        return this;
    }

    /** The next patient is called, once it is known who that is. */
    public ConsolePage callsNext(String label) {
        assertThat(next()).containsText(label, toContain());
        next().click();
        return this;
    }

    /** With the one patient in the room, such as {@code step.complete}. */
    public ConsolePage takes(String step, String label) {
        inRoom(label)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(beginning(words.say(step))))
                .first()
                .click();
        return this;
    }

    public ConsolePage seesInRoom(String label) {
        assertThat(inRoom(label)).isVisible(toSee());
        return this;
    }

    public ConsolePage seesNobodyInRoom() {
        return sees("mine.nobody");
    }

    public ConsolePage sees(String key, Object... values) {
        assertThat(page.getByText(words.say(key, values)).first()).isVisible(toSee());
        return this;
    }

    /** The state of the connection, by the key of its words, such as {@code link.live}. */
    public ConsolePage seesConnection(String key) {
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText(words.say(key)))
                        .first())
                .isVisible(toSee());
        return this;
    }

    /** A screen that shows that code is let in, under that name. */
    public ConsolePage letsIn(String code, String name) {
        goesTo("nav.settings");
        goesTo("settings.screens");
        button("screens.add").click();
        field("screens.code").fill(code);
        field("name").fill(name);
        button("save").click();
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name)))
                .isVisible(toSee());
        return this;
    }

    /** The code with which a patient who waits finds the ticket again. */
    public String recoveryCode(String label) {
        chooses(label, "step.recovery");
        Locator code = page.getByRole(AriaRole.DIALOG).getByText(Pattern.compile("^[A-Z0-9]{3} [A-Z0-9]{3}$"));
        assertThat(code).isVisible(toSee());
        String shown = code.innerText().replace(" ", "");
        button("done").click();
        return shown;
    }

    /** The menu of all that can be done with that patient. */
    public void opensMenu(String label) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.say("more.of", "label", label)))
                .click();
        assertThat(page.getByRole(AriaRole.MENU)).isVisible(toSee());
    }

    /** What the menu of that patient offers, such as {@code step.cancel}. */
    public void chooses(String label, String step) {
        opensMenu(label);
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(words.say(step)))
                .click();
    }

    public ConsolePage goesToQueue() {
        goesTo("nav.queue");
        return seesQueue();
    }

    /** By a link of that text, such as {@code nav.poster}. */
    public void goesTo(String key) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(words.say(key)).setExact(true))
                .click();
    }

    public Locator next() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning(words.say("next"))));
    }

    public Locator button(String key) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(words.say(key)).setExact(true));
    }

    public Locator field(String key) {
        return page.getByLabel(words.say(key), new Page.GetByLabelOptions().setExact(true));
    }

    private Locator inRoom(String label) {
        return page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(label).setExact(true));
    }
}
