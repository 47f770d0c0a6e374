package org.queuemed.acceptance.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.util.List;

/** What keeps some people from using a page, as far as axe can tell: the rules of WCAG 2.2, levels A and AA. */
public final class Barriers {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Barriers() {}

    /** Each with the places where it is; none is what a page should have. */
    public static List<String> in(Page page) {
        return found(new AxeBuilder(page).withTags(RULES));
    }

    /** Of all barriers those that another colour scheme could raise. */
    public static List<String> ofColourIn(Page page) {
        return found(new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private static List<String> found(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " (" + rule.getHelp() + "): " + node.getHtml()))
                .toList();
    }
}
