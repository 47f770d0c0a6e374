package org.queuemed.acceptance.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser without a window. Every page that it opens is somebody of their own: no cookie is shared. */
public final class Browser implements AutoCloseable {

    /** Where pictures of pages are kept, in the folder of the module. */
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** It needs no graphics card, and has nothing to do for itself. */
    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser program;
    private final Complaints complaints = new Complaints();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser program) {
        this.playwright = playwright;
        this.program = program;
    }

    static Browser start() {
        // What is not there is seen to before the tests, not in the middle of them.
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions options = new LaunchOptions().setArgs(FLAGS).setChromiumSandbox(!BrowserProgram.isForRoot());
        BrowserProgram.find().ifPresent(options::setExecutablePath);
        try {
            return new Browser(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            playwright.close();
            throw new IllegalStateException(
                    "No browser could be started, for the reason below: install Chromium or Google Chrome, or set "
                            + BrowserProgram.VARIABLE + " to one.",
                    e);
        }
    }

    /** A laptop. */
    public static NewContextOptions laptop() {
        return seen(1366, 768);
    }

    public static NewContextOptions phone() {
        return seen(360, 800).setHasTouch(true).setIsMobile(true);
    }

    /** A screen in a waiting room. */
    public static NewContextOptions television() {
        return seen(1920, 1080);
    }

    /** A page of that many CSS pixels; language, colours and the rest can be set on what is returned. */
    public static NewContextOptions seen(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height).setLocale("fr-FR");
    }

    public Page open(String address) {
        return open(address, laptop());
    }

    /** It is closed at the end of the test. */
    public Page open(String address, NewContextOptions how) {
        BrowserContext context = program.newContext(how);
        complaints.listenTo(context);
        Page page = context.newPage();
        page.navigate(address);
        return page;
    }

    /** Keeps a picture of the whole page. */
    public void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    Complaints complaints() {
        return complaints;
    }

    /** Everybody who is still there leaves. */
    void closePages() {
        List.copyOf(program.contexts()).forEach(BrowserContext::close);
    }

    /** Keeps a picture of each page that is open. */
    void keepPictures(String name) {
        int number = 0;
        for (BrowserContext context : program.contexts()) {
            for (Page page : context.pages()) {
                screenshot(page, name + "-" + ++number);
            }
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
