package org.queuemed.acceptance.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.queuemed.acceptance.process.SharedQueueMed;

/** Puts a network before the shared QueueMed for the test that asks for one; it ends before the test's pages do. */
final class OwnNetwork implements ParameterResolver, AfterEachCallback {

    /** Of the test that runs; null where it asked for none. A class has its own extension, and its tests take turns. */
    private FlakyProxy network;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FlakyProxy.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        network = FlakyProxy.before(SharedQueueMed.ofThisRun(context).port());
        return network;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (network != null) {
            network.close();
            network = null;
        }
    }
}
