package org.queuemed.contract.event;

/** Tells a waiting patient where they stand: 1 is next, the wait is in whole minutes. */
public record PositionUpdated(int position, int estimatedWait) implements ServerEvent {

    @Override
    public String event() {
        return "position:updated";
    }
}
