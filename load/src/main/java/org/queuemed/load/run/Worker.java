package org.queuemed.load.run;

import org.queuemed.load.figures.Figures;

/** One thread's share of the load. Every method waits until it is done; only {@link #stop} may be called meanwhile. */
interface Worker extends AutoCloseable {

    /** Makes its clinics and fills them. */
    void make();

    /** Connects everybody. */
    void connect();

    /** Calls until the time is over or {@link #stop} is called, and waits for the last to be told. */
    Figures drive();

    /** There is no more to be done; what was measured so far is what counts. */
    void stop();

    /** Everybody leaves and the clinics are closed. */
    @Override
    void close();
}
