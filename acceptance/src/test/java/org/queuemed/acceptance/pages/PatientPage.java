package org.queuemed.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.queuemed.acceptance.browser.Browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.queuemed.acceptance.pages.Patience.patience;
import static org.queuemed.acceptance.pages.Patience.toSee;
import static org.queuemed.acceptance.pages.Patience.toSeeText;
import static org.queuemed.acceptance.pages.Words.beginning;

/** A patient's phone. Every {@code sees…} waits until it is so. */
public final class PatientPage {

    private final Page page;
    private final Words words;

    private PatientPage(Page page, Words words) {
        this.page = page;
        this.words = words;
    }

    /** Somebody scans a code, or opens a link, with a phone of that language. */
    public static PatientPage opens(Browser browser, String link, String language) {
        Page page = browser.open(link, Browser.phone().setLocale(language));
        return new PatientPage(page, Words.of("patient", language));
    }

    /** The same phone opens a link in one more tab. */
    public PatientPage opensAlso(String link) {
        Page tab = page.context().newPage();
        tab.navigate(link);
        return new PatientPage(tab, words);
    }

    public Page page() {
        return page;
    }

    public Words words() {
        return words;
    }

    /** What the address bar shows: once there is a ticket, the link that is the ticket. */
    public String link() {
        return page.url();
    }

    public PatientPage takesTicket(String name) {
        page.getByLabel(beginning(words.say("firstName"))).fill(name);
        button("takeTicket").click();
        return this;
    }

    /** With a code from the desk. */
    public PatientPage recovers(String code) {
        button("haveTicket").click();
        page.getByLabel(words.say("recoveryCode")).fill(code);
        button("recover").click();
        return this;
    }

    public Locator button(String key) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(words.say(key)).setExact(true));
    }

    public PatientPage seesJoinForm() {
        assertThat(button("takeTicket")).isVisible(toSee());
        return this;
    }

    /** A ticket of that number that waits, at that place in line. */
    public PatientPage seesTicket(String label) {
        assertThat(page.locator("h1 .number")).hasText(label, toSeeText());
        page.waitForURL("**/queue/*", new Page.WaitForURLOptions().setTimeout(patience()));
        return this;
    }

    /** That nobody is before. */
    public PatientPage seesItIsNext() {
        return sees("next");
    }

    /** That it is this patient's turn, with the number and the room. */
    public PatientPage seesCall(String label, String room) {
        assertThat(heading("yourTurn")).isVisible(toSee());
        assertThat(page.locator(".call .number")).hasText(label, toSeeText());
        assertThat(page.locator(".call .goal strong")).hasText(room, toSeeText());
        return this;
    }

    /** What happens to the ticket, by the key of its title, such as {@code served}. */
    public PatientPage seesHeading(String key) {
        assertThat(heading(key)).isVisible(toSee());
        return this;
    }

    public PatientPage sees(String key, Object... values) {
        assertThat(page.getByRole(AriaRole.MAIN)
                        .getByText(words.say(key, values))
                        .filter(visible())
                        .first())
                .isVisible(toSee());
        return this;
    }

    /** It blinks: now and then it reads so. */
    public PatientPage seesTitle(String title) {
        page.waitForCondition(
                () -> page.title().equals(title), new Page.WaitForConditionOptions().setTimeout(patience()));
        return this;
    }

    /** After the end, by the way that the page offers. */
    public PatientPage goesBackIn() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words.say("backIn")))
                .click();
        return this;
    }

    /** The state of the connection: {@code live}, {@code reconnecting}, {@code lost}. */
    public PatientPage seesConnection(String state) {
        assertThat(page.locator(".connection[data-state=" + state + "]")).isVisible(toSee());
        return this;
    }

    private Locator heading(String key) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(words.say(key)).setExact(true));
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }
}
