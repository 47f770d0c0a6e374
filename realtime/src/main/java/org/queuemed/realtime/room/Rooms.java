package org.queuemed.realtime.room;

import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.contract.ClinicState;
import org.queuemed.realtime.RealtimeConfig;
import org.queuemed.realtime.feed.StateSink;
import org.queuemed.realtime.feed.Watch;
import org.queuemed.realtime.sweep.Swept;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All rooms of this process. A clinic is watched from its first member until a while after its last. */
@ApplicationScoped
public class Rooms implements StateSink, Swept {

    private final Map<Integer, ClinicRooms> clinics = new ConcurrentHashMap<>();
    private final Watch feed;
    private final Duration linger;

    public Rooms(Watch feed, RealtimeConfig config) {
        this.feed = feed;
        this.linger = config.feed().linger();
    }

    /** Lets somebody in. They are told how things stand at once if that is known, else as soon as it is. */
    public <P, V> Seat join(Membership<P, V> membership, Listener<V> listener) {
        ClinicRooms clinic = clinics.compute(membership.clinicId(), (id, present) -> {
            ClinicRooms rooms = present == null ? opened(id) : present;
            rooms.enter(membership, listener);
            return rooms;
        });
        clinic.greet(membership, listener);
        return () -> clinic.leave(membership.name(), listener);
    }

    @Override
    public Set<Integer> clinics() {
        return Set.copyOf(clinics.keySet());
    }

    @Override
    public long versionOf(int clinicId) {
        ClinicRooms clinic = clinics.get(clinicId);
        return clinic == null ? NO_VERSION : clinic.version();
    }

    @Override
    public void accept(ClinicState state) {
        ClinicRooms clinic = clinics.get(state.clinicId());
        if (clinic != null) {
            clinic.accept(state);
        }
    }

    /** Forgets the clinics that nobody came back to. */
    @Override
    public void sweep(Instant now) {
        clinics.keySet().forEach(id -> clinics.computeIfPresent(id, (same, clinic) -> kept(same, clinic, now)));
    }

    private ClinicRooms kept(int clinicId, ClinicRooms clinic, Instant now) {
        if (!clinic.isEmptySince(now.minus(linger), now)) {
            return clinic;
        }
        feed.unwatch(clinicId);
        return null;
    }

    private ClinicRooms opened(int clinicId) {
        feed.watch(clinicId);
        return new ClinicRooms();
    }
}
