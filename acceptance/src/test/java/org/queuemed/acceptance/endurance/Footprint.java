package org.queuemed.acceptance.endurance;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * What a page holds, after everything that nobody needs was thrown away.
 *
 * @param nodes of the document and of whatever else a script still holds
 * @param listeners to events
 * @param heap bytes of the script's objects
 */
record Footprint(int nodes, int listeners, long heap) {

    static Footprint of(Page page) {
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("HeapProfiler.collectGarbage");
        JsonObject counted = tools.send("Memory.getDOMCounters");
        long heap = tools.send("Runtime.getHeapUsage").get("usedSize").getAsLong();
        tools.detach();
        return new Footprint(
                counted.get("nodes").getAsInt(), counted.get("jsEventListeners").getAsInt(), heap);
    }
}
