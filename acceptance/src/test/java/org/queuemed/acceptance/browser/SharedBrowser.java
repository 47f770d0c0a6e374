package org.queuemed.acceptance.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** Starts the shared browser for the first class that wants it; the end of the run stops it. */
final class SharedBrowser implements ParameterResolver, AfterEachCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browser browser = browser(context);
        try {
            if (context.getExecutionException().isPresent()) {
                browser.keepPictures(nameOf(context));
            }
        } finally {
            browser.closePages();
        }
        // Not before: what a page says last arrives while it is closed.
        assertThat(browser.complaints().take(mayComplain(context)))
                .as("what pages complained of")
                .isEmpty();
    }

    private static Complaint mayComplain(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), InBrowser.class)
                .map(InBrowser::mayComplain)
                .orElse(Complaint.OF_NOTHING);
    }

    private static String nameOf(ExtensionContext context) {
        return "failed-" + context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
    }

    private static Browser browser(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedBrowser.class))
                .computeIfAbsent(Browser.class, key -> Browser.start(), Browser.class);
    }
}
