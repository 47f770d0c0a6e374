package org.queuemed.contract.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.queuemed.contract.Problem;

/** Tells a client what was wrong with what it sent, before its socket is closed with a 4xxx code. */
public record ProblemRaised(@JsonUnwrapped Problem problem) implements ServerEvent {

    @Override
    public String event() {
        return "problem";
    }
}
