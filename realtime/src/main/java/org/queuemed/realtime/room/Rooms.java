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

/**
 * All rooms of this process. A clinic is watched from its first member until a while after its last; one that no state was
 * ever seen of, only as long as somebody is there. Of those there are only so many: anybody can ask for any number.
 */
@ApplicationScoped
public class Rooms implements StateSink, Swept {

    private final Map<Integer, ClinicRooms> clinics = new ConcurrentHashMap<>();
    // Without a state yet. By identity, as ClinicRooms has no equals: a clinic that was opened anew is another one.
    private final Set<ClinicRooms> unknown = ConcurrentHashMap.newKeySet();
    private final Watch feed;
    private final Duration linger;
    private final int maxUnknown;

    public Rooms(Watch feed, RealtimeConfig config) {
        this.feed = feed;
        this.linger = config.feed().linger();
        this.maxUnknown = config.maxUnknownClinics();
    }

    /**
     * Lets somebody in. They are told how things stand at once if that is known, else as soon as it is.
     *
     * @throws Refused where too many clinics are asked for that no state has been seen of
     */
    public <P, V> Seat join(Membership<P, V> membership, Listener<V> listener) {
        ClinicRooms clinic = clinics.compute(membership.clinicId(), (id, present) -> {
            ClinicRooms rooms = present == null ? opened(id) : present;
            rooms.enter(membership, listener);
            return rooms;
        });
        clinic.greet(membership, listener);
        return seat(clinic, membership, listener);
    }

    private Seat seat(ClinicRooms clinic, Membership<?, ?> membership, Listener<?> listener) {
        return new Seat() {
            @Override
            public void leave() {
                Rooms.this.leave(clinic, membership, listener);
            }

            @Override
            public Instant checkedAt() {
                return clinic.checkedAt();
            }
        };
    }

    private void leave(ClinicRooms clinic, Membership<?, ?> membership, Listener<?> listener) {
        clinic.leave(membership.name(), listener);
        // Asked before the map is locked: a listener may leave while it is told, under the clinic's lock, and the map's
        // comes first. One that is told something is of a clinic that has a state.
        if (clinic.isAbandoned()) {
            clinics.computeIfPresent(
                    membership.clinicId(), (id, present) -> present == clinic ? ifNeeded(id, present) : present);
        }
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
    public void checked(int clinicId, Instant asked) {
        ClinicRooms clinic = clinics.get(clinicId);
        if (clinic != null) {
            clinic.checked(asked);
        }
    }

    @Override
    public void accept(ClinicState state) {
        ClinicRooms clinic = clinics.get(state.clinicId());
        if (clinic != null) {
            clinic.accept(state);
            unknown.remove(clinic);
        }
    }

    /** Forgets the clinics that nobody came back to. */
    @Override
    public void sweep(Instant now) {
        clinics.keySet().forEach(id -> clinics.computeIfPresent(id, (same, clinic) -> kept(same, clinic, now)));
    }

    private ClinicRooms kept(int clinicId, ClinicRooms clinic, Instant now) {
        return clinic.isEmptySince(now.minus(linger), now) ? closed(clinicId, clinic) : clinic;
    }

    private ClinicRooms ifNeeded(int clinicId, ClinicRooms clinic) {
        return clinic.isAbandoned() ? closed(clinicId, clinic) : clinic;
    }

    private ClinicRooms opened(int clinicId) {
        if (unknown.size() >= maxUnknown) {
            throw new Refused(Refusal.unavailable("Too many clinics are waited for."));
        }
        feed.watch(clinicId);
        ClinicRooms opened = new ClinicRooms();
        unknown.add(opened);
        return opened;
    }

    /** Nothing is left of it in the map. */
    private ClinicRooms closed(int clinicId, ClinicRooms clinic) {
        feed.unwatch(clinicId);
        unknown.remove(clinic);
        return null;
    }
}
