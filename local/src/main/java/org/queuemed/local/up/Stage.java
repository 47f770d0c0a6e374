package org.queuemed.local.up;

import org.queuemed.local.gateway.Upstream;

/** Who stops with whom, in the order of stopping: nobody loses what it still needs. */
enum Stage {
    FAN_OUTS,
    QUEUES,
    REDIS,
    POSTGRES;

    static Stage of(Upstream upstream) {
        return upstream == Upstream.QUEUE ? QUEUES : FAN_OUTS;
    }
}
