package org.queuemed.queue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

/** A waiting-room screen that staff let in; its token is known by its hash. */
@Entity
@Table(name = "display")
public class ScreenRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    int clinicId;
    String name;
    String tokenHash;
    Instant removedAt;

    protected ScreenRow() {}

    public ScreenRow(int clinicId, String name, String tokenHash) {
        this.clinicId = clinicId;
        this.name = name;
        this.tokenHash = tokenHash;
    }

    public int id() {
        return id;
    }

    public int clinicId() {
        return clinicId;
    }

    public String name() {
        return name;
    }

    public void revoke(Instant now) {
        removedAt = now;
    }
}
