package org.queuemed.queue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.queuemed.queue.line.Service;

import java.time.Instant;

/** A service of a clinic. A removed one stays, for the tickets that were given for it. */
@Entity
@Table(name = "service")
public class ServiceRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    int clinicId;
    String name;
    String prefix;
    int expectedMinutes;
    Instant removedAt;

    protected ServiceRow() {}

    public ServiceRow(int clinicId, String name, String prefix, int expectedMinutes) {
        this.clinicId = clinicId;
        describe(name, prefix, expectedMinutes);
    }

    public final void describe(String newName, String newPrefix, int newExpectedMinutes) {
        name = newName;
        prefix = newPrefix;
        expectedMinutes = newExpectedMinutes;
    }

    public void remove(Instant now) {
        removedAt = now;
    }

    public Service toService() {
        return new Service(id, name, prefix, expectedMinutes);
    }
}
