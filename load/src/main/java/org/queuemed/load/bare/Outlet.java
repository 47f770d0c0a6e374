package org.queuemed.load.bare;

import io.vertx.core.http.ServerWebSocket;

/** How a frame is sent. */
interface Outlet {

    void send(ServerWebSocket to, String frame);
}
