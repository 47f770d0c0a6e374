package org.queuemed.queue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.queuemed.queue.line.Room;

import java.time.Instant;
import java.util.Set;

/** A room of a clinic. A removed one stays, for the tickets that were called to it. */
@Entity
@Table(name = "room")
public class RoomRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    int clinicId;
    String name;
    Long[] services;
    Instant removedAt;

    protected RoomRow() {}

    public RoomRow(int clinicId, String name, Set<Long> services) {
        this.clinicId = clinicId;
        describe(name, services);
    }

    public final void describe(String newName, Set<Long> newServices) {
        name = newName;
        services = newServices.stream().sorted().toArray(Long[]::new);
    }

    public void remove(Instant now) {
        removedAt = now;
    }

    public Room toRoom() {
        return new Room(id, name, Set.of(services));
    }
}
