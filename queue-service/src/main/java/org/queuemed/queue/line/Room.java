package org.queuemed.queue.line;

import java.util.Set;

/**
 * Where one is called to.
 *
 * @param services the services that are called to this room; none means all
 */
public record Room(long id, String name, Set<Long> services) {

    public boolean serves(long serviceId) {
        return services.isEmpty() || services.contains(serviceId);
    }
}
