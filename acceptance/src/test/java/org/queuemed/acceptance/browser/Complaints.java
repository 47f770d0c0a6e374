package org.queuemed.acceptance.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * What browsers complained of in their developer tools: an exception that no script caught, a breach of the content
 * security policy, a file or an answer that was refused. A page that works says nothing there.
 */
final class Complaints {

    /** How Chromium tells that a server, or what is behind the gateway, could not be reached. */
    private static final Pattern OUTAGE = Pattern.compile(
            ".*(Failed to load resource: net::ERR_(?!BLOCKED_BY_)"
                    + "|WebSocket connection to '[^']*' failed"
                    + "|Failed to load resource: the server responded with a status of 50[234]).*",
            Pattern.DOTALL);

    private static final Pattern REFUSAL =
            Pattern.compile(".*/api/v1/.*: Failed to load resource: the server responded with a status of 4.*");

    private final List<String> heard = new CopyOnWriteArrayList<>();

    void listenTo(BrowserContext context) {
        context.onConsoleMessage(this::listen);
        context.onWebError(error -> heard.add(error.page().url() + ": " + error.error()));
    }

    /** All that may not be and came since this was last asked, each with the file and line that it is about. */
    List<String> take(Complaint mayBe) {
        List<String> taken = List.copyOf(heard);
        heard.clear();
        return taken.stream().filter(text -> !isAllowed(text, mayBe)).toList();
    }

    private static boolean isAllowed(String text, Complaint mayBe) {
        return switch (mayBe) {
            case OF_NOTHING -> false;
            case OF_OUTAGES -> OUTAGE.matcher(text).matches();
            case OF_REFUSALS ->
                OUTAGE.matcher(text).matches() || REFUSAL.matcher(text).matches();
            case OF_ANYTHING -> true;
        };
    }

    private void listen(ConsoleMessage message) {
        String text = message.location() + ": " + message.text();
        if (message.type().equals("error")) {
            heard.add(text);
        }
    }
}
