package org.queuemed.display;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.queuemed.display.screen.ScreenRoom;

/** Puts the parts together; they know nothing of the container. */
@Singleton
class Wiring {

    @Produces
    @Singleton
    ScreenRoom screenRoom() {
        return new ScreenRoom();
    }
}
