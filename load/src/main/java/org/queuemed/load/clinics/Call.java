package org.queuemed.load.clinics;

import org.queuemed.load.figures.Count;
import org.queuemed.load.figures.Figures;
import org.queuemed.load.figures.Latency;
import org.queuemed.load.wire.Frame;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One call and who has to learn of it: every member of the audience must be told the clinic's state at the version of the
 * call or at a later one. Often they are told before the doctor has the answer that says which version that is, so what
 * they are told until then is kept.
 */
final class Call implements Pending {

    private static final long NOT_YET = -1;

    private record Heard(Member member, Frame frame, long nanos) {}

    private final long scheduled;
    private final Figures figures;
    private final Set<Member> awaited;
    private final Set<Member> told = new HashSet<>();
    private final List<Heard> early = new ArrayList<>();
    private Member called;
    private long version = Frame.NONE;
    private int phonesAwaited;
    private long lastPhone = NOT_YET;
    private boolean over;

    /**
     * @param scheduled the instant of {@link System#nanoTime} that it was to be made at: all its latencies count from there,
     *     so that a server, or this tool, that is late cannot hide it
     * @param audience who was last told what the call changes
     */
    Call(long scheduled, Collection<? extends Member> audience, Figures figures) {
        this.scheduled = scheduled;
        this.awaited = new HashSet<>(audience);
        this.figures = figures;
    }

    void sent(long nanos) {
        figures.time(Latency.SENT, nanos - scheduled);
    }

    /**
     * @param who the phone of who is called; null where nobody of ours was
     * @param atVersion of the clinic with the call
     */
    void answered(Member who, long atVersion, long nanos) {
        called = who;
        version = atVersion;
        if (who != null) {
            awaited.add(who);
        }
        figures.count(Count.CALLS);
        figures.count(Count.EXPECTED, awaited.size());
        figures.time(Latency.ANSWER, nanos - scheduled);
        phonesAwaited = (int) awaited.stream().filter(Call::isPhone).count();
        early.forEach(this::learn);
        early.clear();
    }

    private static boolean isPhone(Member member) {
        return member.kind() == Member.Kind.PHONE;
    }

    void failed() {
        figures.count(Count.CALLS_FAILED);
        over = true;
    }

    @Override
    public void heard(Member member, Frame frame, long nanos) {
        Heard heard = new Heard(member, frame, nanos);
        if (version == Frame.NONE) {
            early.add(heard);
        } else {
            learn(heard);
        }
    }

    private void learn(Heard heard) {
        Member member = heard.member();
        if (told.contains(member) || !member.kind().learnsFrom(heard.frame().event(), false)) {
            return;
        }
        if (heard.frame().version() < version) {
            correct(member, heard.frame().event());
        } else if (member.kind().learnsFrom(heard.frame().event(), member == called) && awaited.remove(member)) {
            told.add(member);
            figures.count(Count.RECEIVED);
            time(member, heard.nanos() - scheduled);
        }
        if (awaited.isEmpty()) {
            timeLastPhone();
        }
    }

    /**
     * Between the choice of the audience and the call others may have been called, and have come: of those the call is no
     * news, and of these it is.
     */
    private void correct(Member member, String event) {
        if (isPhone(member) && member != called) {
            boolean waits = "position:updated".equals(event);
            boolean isOther = waits ? awaited.add(member) : awaited.remove(member);
            if (isOther) {
                figures.count(Count.EXPECTED, waits ? 1 : -1);
                phonesAwaited += waits ? 1 : -1;
            }
        }
    }

    private void time(Member member, long latency) {
        switch (member.kind()) {
            case SCREEN -> figures.time(Latency.SCREEN, latency);
            case CONSOLE -> figures.time(Latency.CONSOLE, latency);
            case PHONE -> timePhone(member, latency);
        }
    }

    private void timePhone(Member phone, long latency) {
        if (phone == called) {
            figures.time(Latency.CALLED_PHONE, latency);
        }
        phonesAwaited--;
        lastPhone = latency;
    }

    /** Only when all is over is it known which was the last: others may turn out to have waited too. */
    private void timeLastPhone() {
        if (phonesAwaited == 0 && lastPhone != NOT_YET) {
            figures.time(Latency.LAST_PHONE, lastPhone);
            lastPhone = NOT_YET;
        }
    }

    @Override
    public boolean isOver() {
        return over || version != Frame.NONE && awaited.isEmpty();
    }

    /** Only what was answered: whether there was a call at all is not known before. */
    @Override
    public void expire() {
        figures.count(Count.LOST, awaited.size());
        timeLastPhone();
        over = true;
    }
}
