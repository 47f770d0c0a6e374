package org.queuemed.tracing;

/** Takes whatever is told and forgets it. */
final class Nothing implements Traced {

    @Override
    public boolean isRecorded() {
        return false;
    }

    @Override
    public String traceId() {
        return "";
    }

    @Override
    public String parent() {
        return null;
    }

    @Override
    public Traced step(String name) {
        return this;
    }

    @Override
    public Traced message(String name) {
        return this;
    }

    @Override
    public void rename(String name) {
        // has none
    }

    @Override
    public Traced with(String attribute, long value) {
        return this;
    }

    @Override
    public Traced with(String attribute, String value) {
        return this;
    }

    @Override
    public Traced failed() {
        return this;
    }

    @Override
    public void end() {
        // never began
    }
}
