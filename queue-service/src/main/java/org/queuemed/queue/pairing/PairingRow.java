package org.queuemed.queue.pairing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

/** A screen that shows a code and waits. */
@Entity
@Table(name = "pairing")
class PairingRow {

    @Id
    String tokenHash;

    String code;
    Instant expiresAt;

    protected PairingRow() {}

    PairingRow(String tokenHash) {
        this.tokenHash = tokenHash;
    }

    PairingRow show(String newCode, Instant until) {
        code = newCode;
        expiresAt = until;
        return this;
    }
}
