package org.queuemed.local.gateway;

/** Who can be behind a path. */
public enum Upstream {
    QUEUE("queue-service"),
    NOTIFICATION("notification-service"),
    DISPLAY("display-service");

    private final String service;

    Upstream(String service) {
        this.service = service;
    }

    /** The service's name, which is also that of its module. */
    public String service() {
        return service;
    }
}
