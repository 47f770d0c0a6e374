package org.queuemed.contract.event;

/** Tells a screen to announce a call or a recall. {@code animation} names how the screen should draw the eye. */
public record DisplayCalled(int ticketNumber, String ticketLabel, String room, String animation)
        implements ServerEvent {

    public static final String PULSE = "pulse";

    @Override
    public String event() {
        return "display:called";
    }
}
